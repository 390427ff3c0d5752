import type { IntakeProduct } from '@skinroot/contracts';
import { Panel } from '../../shared/ui/panel';
import { Tag, type Tone } from '../../shared/ui/tag';
import { capital, count } from '../../shared/words';
import classes from './intake-products.module.css';

const severities: Record<IntakeProduct['findings'][number]['severity'], { tone: Tone; word: string }> = {
  avoid: { tone: 'danger', word: 'Avoid' },
  warn: { tone: 'warn', word: 'Mind' },
  info: { tone: 'plain', word: 'Note' },
  good: { tone: 'good', word: 'Good' },
};

/** The products the client listed, as far as their labels can be read. */
export function IntakeProducts({ products }: { products: readonly IntakeProduct[] }) {
  return (
    <Panel
      title="Products"
      hint="Read from the pasted ingredients: a flag describes an ingredient, not the harm of a product."
    >
      <ul className={classes.products}>
        {products.map((product, at) => (
          <li key={`${product.linkId} ${at}`}>
            <Product product={product} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Product({ product: { name, ingredients, known, unknown, findings, ph } }: { product: IntakeProduct }) {
  const hasList = known + unknown.length > 0;
  return (
    <>
      <h3>{name ?? 'Product without a name'}</h3>
      {!hasList && <p className={classes.faint}>Only a name: no ingredients to read.</p>}
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <Tag tone={severities[finding.severity].tone}>{severities[finding.severity].word}</Tag>
            <span>
              {capital(finding.text)}: <b>{finding.ingredients.join(', ').toLowerCase()}</b>
            </span>
          </li>
        ))}
      </ul>
      {hasList && (
        <p className={classes.faint}>
          {count(known, 'ingredient')} read · pH {ph.value ?? 'unknown'}: {ph.verdict}
        </p>
      )}
      {unknown.length > 0 && (
        <p className={classes.unknown}>
          <b>Could not be read, so not judged:</b> {unknown.join(', ').toLowerCase()}
        </p>
      )}
      {hasList && (
        <details className={classes.list}>
          <summary>The list as written</summary>
          <p>{ingredients}</p>
        </details>
      )}
    </>
  );
}
