import { examplePreview } from 'backstage-plugin-readiness-react/testUtils';
import { toPreviewCsv } from './toPreviewCsv';

describe('toPreviewCsv', () => {
  it('has a row for each thing that changes', () => {
    expect(toPreviewCsv(examplePreview().entities.slice(0, 1))).toBe(
      [
        'entity,title,owner,direction,kind,name,from,to',
        'component:default/churn,Churn,group:default/retail,better,level,,Initial,Managed',
        'component:default/churn,Churn,group:default/retail,better,check,drift-is-watched,fail,pass',
        '',
      ].join('\r\n'),
    );
  });
});
