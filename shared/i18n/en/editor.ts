export const editor = {
  folded_one: 'Page furniture, {{count}} line folded',
  folded_other: 'Page furniture, {{count}} lines folded',
  unfolded_one: 'Page furniture, {{count}} line',
  unfolded_other: 'Page furniture, {{count}} lines',
  'folded-here': '{{words}}. Enter unfolds them.',
  overlap_one: '{{count}} span: {{labels}}',
  overlap_other: '{{count}} spans: {{labels}}',
} as const;
