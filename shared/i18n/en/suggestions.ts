/** Why something is suggested, in words. */
export const suggestions = {
  'number.count': 'Says how many',
  'number.money': 'A sum of money',
  'number.percent': 'A share in hundredths',
  'number.percentage-point': 'The difference between two percentages',
  'number.ratio': 'A part, or so many times as much',
  'number.rate': 'So much per something',
  'number.rank': 'A place in an order',
  'number.date': 'A date, a year or a time of day',
  'number.duration': 'Says how long',
  'number.age': 'Says how old',
  'number.measurement': 'An amount with its unit',
  'number.vague': 'Says how many without a figure',
};
