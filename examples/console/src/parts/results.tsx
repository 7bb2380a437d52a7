import type { EcsRunResult } from '@ecs-security-lock/client/react';
import { Alert } from 'antd';
import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../settings';
import { errorText } from './error-text';
import { outcomeKind } from './outcome-kind';

interface Shown {
  readonly key: number;
  readonly title: string;
  readonly result: EcsRunResult;
}

type Show = (title: string, result: EcsRunResult) => void;

const ResultsContext = createContext<Show>(() => undefined);

/** How a press is told: `show(title, result)`. */
export const useResults = (): Show => use(ResultsContext);

/** The last results, newest first, as a screen reader reads them out. */
export function ResultsProvider({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const show = useCallback<Show>(
    (title, result) =>
      setShown((before) => [{ key: (before[0]?.key ?? 0) + 1, title, result }, ...before].slice(0, 3)),
    [],
  );
  return (
    <ResultsContext value={show}>
      {children}
      <section className="results" aria-label={texts.results} aria-live="polite">
        {shown.map(({ key, title, result: { outcome, error } }) => {
          const { word, tone } = outcome
            ? outcomeKind(outcome, texts)
            : { word: texts.outcome.failed, tone: 'error' as const };
          const warnings = outcome?.__typename === 'EcsOperationAccepted' ? outcome.warnings : [];
          return (
            <Alert
              key={key}
              role="group"
              type={tone}
              showIcon
              title={`${title} — ${word}`}
              description={[outcome?.message ?? errorText(error, texts), ...warnings].join(' ')}
              closable={{
                'aria-label': texts.actions.close,
                onClose: () => setShown((before) => before.filter((each) => each.key !== key)),
              }}
            />
          );
        })}
      </section>
    </ResultsContext>
  );
}
