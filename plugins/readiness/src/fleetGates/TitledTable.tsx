import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';

const useStyles = makeStyles(
  theme => ({ none: { margin: theme.spacing(0.5, 0, 0) } }),
  { name: 'ReadinessTitledTable' },
);

/** @internal */
export interface TitledTableProps {
  id: string;
  title: string;
  /** Said where there are no rows. */
  none: string;
  columns: string[];
  rows: { key: string; cells: ReactNode[] }[];
  /** Below the rows. */
  children?: ReactNode;
}

/** A panel with a table, or with words where there is nothing for it. @internal */
export function TitledTable(props: TitledTableProps) {
  const { id, title, none, columns, rows } = props;
  const classes = useStyles();
  const type = useTypeScale();
  return (
    <Panel labelledBy={id}>
      <h3 id={id} className={type.heading}>
        {title}
      </h3>
      {rows.length > 0 ? (
        <DataTable label={title} columns={columns} rows={rows} />
      ) : (
        <p className={`${classes.none} ${type.secondary}`}>{none}</p>
      )}
      {props.children}
    </Panel>
  );
}
