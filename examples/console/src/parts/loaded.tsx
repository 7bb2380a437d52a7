import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../settings';
import { errorText } from './error-text';

interface LoadedProps<Connection> {
  readonly list: Connection | null | undefined;
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly refetch: () => unknown;
  readonly onMore?: () => unknown;
  readonly children: (list: Connection) => ReactNode;
}

interface Listed {
  readonly problems: readonly { readonly regionId: string; readonly message: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** A list: while it loads, when it could not be loaded, when a part of it is missing, and when there is more. */
export function Loaded<Connection extends Listed>(props: LoadedProps<Connection>) {
  const { list, loading, error, refetch, onMore, children } = props;
  const texts = useTexts();
  if (list == null) {
    if (loading) return <p role="status">{texts.loading}</p>;
    return (
      <Alert
        type="error"
        showIcon
        title={texts.failed}
        description={errorText(error, texts)}
        action={<Button onClick={() => void refetch()}>{texts.actions.retry}</Button>}
      />
    );
  }
  return (
    <>
      {list.problems.length > 0 && (
        <Alert
          className="notice"
          type="warning"
          showIcon
          title={texts.partly(list.problems.map(({ regionId }) => regionId).join(texts.separator))}
          description={list.problems[0]?.message}
        />
      )}
      {children(list)}
      {list.pageInfo.hasNextPage && (
        <p className="more">
          <Button loading={loading} onClick={() => void onMore?.()}>
            {texts.actions.more}
          </Button>
        </p>
      )}
    </>
  );
}
