import { type Channel, contract, type Input, type Output } from '../shared/ipc/contract';
import { fail, type Result } from '../shared/result';

export type Handler<C extends Channel, Context> = (input: Input<C>, context: Context) => Promise<Result<Output<C>>>;
export type Handlers<Context, Group extends Channel = Channel> = { readonly [C in Group]: Handler<C, Context> };

const isChannel = (name: string): name is Channel => Object.hasOwn(contract, name);

/**
 * Answers one request of the window: checks the input, runs the handler, turns a bug into an error that can be shown. Never throws.
 * Errors: `unknown-request`, `bad-request` with the place in the input, `internal`, and those of the handler.
 */
export async function dispatch<Context>(
  handlers: Handlers<Context>,
  channel: string,
  input: unknown,
  context: Context,
  onBug: (error: unknown, channel: string) => void,
): Promise<Result<unknown>> {
  if (!isChannel(channel)) return fail('unknown-request', { channel: String(channel).slice(0, 80) });
  try {
    const checked = contract[channel].input.safeParse(input);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      return fail('bad-request', {
        channel,
        where: (issue?.path ?? []).join('.').slice(0, 200),
        what: (issue?.message ?? '').slice(0, 200),
      });
    }
    // The schema that checked the input belongs to this very channel.
    const handler = handlers[channel] as unknown as (input: unknown, context: Context) => Promise<Result<unknown>>;
    return await handler(checked.data, context);
  } catch (error) {
    onBug(error, channel);
    return fail('internal', { channel, detail: error instanceof Error ? error.name : 'error' });
  }
}
