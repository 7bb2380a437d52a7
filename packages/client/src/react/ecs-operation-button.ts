import { createElement, Fragment, useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { EcsOperationDescriptor } from '../core/operation.js';
import { useEcsOperation } from './use-ecs-operation.js';
import type { EcsButtonRef, EcsOperationState, EcsRunArguments, EcsRunResult } from './use-ecs-operation.js';

/** What a button element gets. It stays reachable by keyboard while it is blocked, so that its reason can be read. */
export interface EcsButtonProps {
  readonly type: 'button';
  readonly 'aria-disabled': boolean;
  readonly 'aria-busy': boolean;
  /** The element with `reasonProps.id`. */
  readonly 'aria-describedby': string | undefined;
  readonly onClick: () => void;
}

export interface EcsButtonParts<D> extends EcsOperationState<D> {
  readonly buttonProps: EcsButtonProps;
  /** For the element that shows the reason. */
  readonly reasonProps: { readonly id: string };
  /** The reasons as one text for the user; empty where nothing stands in the way. */
  readonly reason: string;
}

export type EcsOperationButtonProps<D> = {
  /** The instance or disk. */
  readonly of: EcsButtonRef;
  readonly operation: D;
  /** Draws it; a text makes a plain button. */
  readonly children: ReactNode | ((parts: EcsButtonParts<D>) => ReactNode);
  readonly onResult?: (result: EcsRunResult) => void;
} & (undefined extends EcsRunArguments<D>[0]
  ? { readonly input?: EcsRunArguments<D>[0] }
  : { readonly input: EcsRunArguments<D>[0] });

/** A button without a look: it knows whether it can be pressed, why not, and what became of the press. */
export function EcsOperationButton<D extends EcsOperationDescriptor>(
  props: EcsOperationButtonProps<D>,
): ReactElement {
  const { of, operation, children, input, onResult } = props;
  const button = useEcsOperation(of, operation);
  const id = useId();
  const reason = button.reasons.map(({ message }) => message).join(' ');
  const isOff = button.state !== 'ready' || button.isRunning;
  const parts: EcsButtonParts<D> = {
    ...button,
    reason,
    reasonProps: { id },
    buttonProps: {
      type: 'button',
      'aria-disabled': isOff,
      'aria-busy': button.isRunning,
      'aria-describedby': reason === '' ? undefined : id,
      onClick: () => {
        if (isOff) return;
        void button.run(...([input] as EcsRunArguments<D>)).then((result) => onResult?.(result));
      },
    },
  };
  if (typeof children === 'function') return createElement(Fragment, null, children(parts));
  return createElement(
    Fragment,
    null,
    createElement('button', parts.buttonProps, children),
    reason === '' ? null : createElement('span', parts.reasonProps, reason),
  );
}
