/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   a table displayed as blocks loses its roles in browsers; stated ones stay */
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      width: '100%',
      borderCollapse: 'collapse',
      fontVariantNumeric: 'tabular-nums',
      '& th, & td': {
        padding: theme.spacing(0.75, 2, 0.75, 0),
        textAlign: 'left',
        verticalAlign: 'baseline',
        fontWeight: 'inherit',
        overflowWrap: 'anywhere',
      },
      '& thead th': {
        color: mutedColor(theme),
        whiteSpace: 'nowrap',
      },
      // Names are not broken within words for the sake of numbers.
      '& tbody th': { minWidth: 130, overflowWrap: 'break-word' },
      '& tbody tr': { borderTop: `1px solid ${theme.palette.divider}` },
      // A list where it is narrow: the roles in the markup keep it a table to readers.
      [theme.breakpoints.down('xs')]: {
        '& thead': {
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clip: 'rect(0 0 0 0)',
        },
        '&, & tbody, & tbody tr, & tbody th, & tbody td': {
          display: 'block',
          padding: 0,
          minWidth: 0,
        },
        '& tbody tr': { padding: theme.spacing(1, 0) },
        '& tbody td:empty': { display: 'none' },
        '& tbody td::before': {
          content: 'attr(data-column) ": "',
          color: mutedColor(theme),
        },
      },
    },
  }),
  { name: 'ReadinessDataTable' },
);

/** @internal */
export interface DataTableProps {
  label: string;
  columns: string[];
  /** The first cell of a row names it. */
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table that becomes a list where it is narrow. @internal */
export function DataTable(props: DataTableProps) {
  const classes = useStyles();
  const { label, columns, rows } = props;
  return (
    <table role="table" className={classes.root} aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(column => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td
                key={columns[index + 1]}
                role="cell"
                data-column={columns[index + 1]}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
