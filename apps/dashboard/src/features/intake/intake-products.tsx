import type { IntakeProduct } from '@skinroot/contracts';
import { Panel } from '../../shared/ui/panel';
import { Tag, type Tone } from '../../shared/ui/tag';
import { capital, count } from '../../shared/words';
import { PhotoImage } from './photo-image';
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
      hint="Read from the ingredients as given: a flag describes an ingredient, not the harm of a product."
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

const origins = { measured: ' (measured)', maker: ' (as the maker says)', unknown: '' } as const;

function Product({ product }: { product: IntakeProduct }) {
  const { name, ingredients, known, unknown, findings, ph, told, photos } = product;
  const hasList = known + unknown.length > 0;
  const read = [
    ...(hasList ? [`${count(known, 'ingredient')} read`] : []),
    ...(hasList || ph.value !== null ? [`pH ${ph.value ?? 'unknown'}${origins[ph.origin]}: ${ph.verdict}`] : []),
  ];
  return (
    <>
      <h3>{name ?? 'Product without a name'}</h3>
      {told.length > 0 && (
        <dl className={classes.told}>
          {told.map(({ linkId, text, answer }) => (
            <div key={linkId}>
              <dt>{text}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {!hasList && (
        <p className={classes.faint}>
          {photos.length > 0 ? 'No ingredients typed: read the label.' : 'Only a name: no ingredients to read.'}
        </p>
      )}
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
      {read.length > 0 && <p className={classes.faint}>{read.join(' · ')}</p>}
      {unknown.length > 0 && (
        <p className={classes.unknown}>
          <b>Could not be read, so not judged:</b> {unknown.join(', ').toLowerCase()}
        </p>
      )}
      {photos.length > 0 && <Labels photos={photos} name={name ?? 'product'} />}
      {hasList && (
        <details className={classes.list}>
          <summary>The list as written</summary>
          <p>{ingredients}</p>
        </details>
      )}
    </>
  );
}

function Labels({ photos, name }: { photos: IntakeProduct['photos']; name: string }) {
  return (
    <ul className={classes.labels}>
      {photos.map(({ id }, at) => (
        <li key={id}>
          <a href={`/api/files/${id}`} target="_blank" rel="noreferrer">
            <PhotoImage id={id} label={`Label of ${name}, photo ${at + 1}`} size="small" />
          </a>
        </li>
      ))}
    </ul>
  );
}
