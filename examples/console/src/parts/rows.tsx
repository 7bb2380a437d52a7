import { Card, Grid, Table } from 'antd';
import type { TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../settings';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly show: (row: Row) => ReactNode;
}

interface RowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly selection?: TableProps<Row>['rowSelection'];
  /** The box that selects a row, where there is no table. */
  readonly box?: (row: Row) => ReactNode;
}

/** A table, or one card a row where there is no room for a table. */
export function Rows<Row extends object>({ label, rows, idOf, columns, selection, box }: RowsProps<Row>) {
  const { lg } = Grid.useBreakpoint();
  const texts = useTexts();
  if (rows.length === 0) return <p>{texts.empty}</p>;
  if (lg === true)
    return (
      <Table<Row>
        aria-label={label}
        size="middle"
        pagination={false}
        rowKey={idOf}
        dataSource={rows}
        {...(selection && { rowSelection: selection })}
        columns={columns.map(({ key, title, show }, index) => ({
          key,
          title,
          render: (_: unknown, row: Row) => show(row),
          ...(index === 0 && { rowScope: 'row' as const }),
        }))}
      />
    );
  const [name, ...rest] = columns;
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={idOf(row)}>
          <Card size="small">
            <div className="card-head">
              {box?.(row)}
              {name?.show(row)}
            </div>
            <dl>
              {rest.map(({ key, title, show }) => (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>{show(row)}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** A name over its id. */
export const Named = ({ name, id }: { readonly name: string | null; readonly id: string }) => (
  <span className="named">
    <strong>{name ?? id}</strong>
    <code>{id}</code>
  </span>
);
