import { describe, expect, it, jest } from '@jest/globals';
import { SingleFlight } from '../../../src/ecs/single-flight';
import { mostListeners } from '../../support/listeners';

const gone = () => new Error('gone');

describe('single flight', () => {
  it('makes one call for all who ask while it is under way, and another one afterwards', async () => {
    const flights = new SingleFlight();
    const call = jest.fn(() => Promise.resolve('answer'));
    const answers = await Promise.all([1, 2, 3].map(() => flights.share('key', call, undefined, gone)));
    expect(answers).toEqual(['answer', 'answer', 'answer']);
    expect(call).toHaveBeenCalledTimes(1);
    await flights.share('key', call, undefined, gone);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('lets any number listen to the signal of a call', async () => {
    const call = (signal: AbortSignal) => Promise.resolve(mostListeners(signal));
    await expect(new SingleFlight().share('key', call, undefined, gone)).resolves.toBe(0);
  });

  it('keeps other keys apart', async () => {
    const flights = new SingleFlight();
    const call = jest.fn(() => Promise.resolve());
    await Promise.all(['a', 'b'].map((key) => flights.share(key, call, undefined, gone)));
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('gives the failure to all, and keeps none', async () => {
    const flights = new SingleFlight();
    const call = jest.fn(() => Promise.reject(new Error('broken')));
    const answers = await Promise.allSettled([1, 2].map(() => flights.share('key', call, undefined, gone)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(flights.has('key')).toBe(false);
  });

  it('lets one leave without taking the call from the others', async () => {
    const flights = new SingleFlight();
    let end: ((answer: string) => void) | undefined;
    const signals: AbortSignal[] = [];
    const call = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>((resolve) => (end = resolve));
    };
    const leaver = new AbortController();
    const left = flights.share('key', call, leaver.signal, gone);
    const stays = flights.share('key', call, undefined, gone);
    leaver.abort();
    await expect(left).rejects.toThrow('gone');
    expect(signals[0]?.aborted).toBe(false);
    end?.('answer');
    await expect(stays).resolves.toBe('answer');
  });

  it('aborts the call when the last one has left', async () => {
    const flights = new SingleFlight();
    const signals: AbortSignal[] = [];
    const leaver = new AbortController();
    const left = flights.share(
      'key',
      (signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
      leaver.signal,
      gone,
    );
    leaver.abort();
    await expect(left).rejects.toThrow('gone');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('makes no call for one who has gone already', async () => {
    const flights = new SingleFlight();
    let calls = 0;
    const call = (): Promise<number> => Promise.resolve((calls += 1));
    await expect(flights.share('key', call, AbortSignal.abort(), gone)).rejects.toThrow('gone');
    expect(calls).toBe(0);
    expect(flights.has('key')).toBe(false);
  });
});
