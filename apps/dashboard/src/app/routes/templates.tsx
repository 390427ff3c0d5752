import { IconLeaf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { TemplateCard } from '../../features/templates/template-card';
import { templatesQuery } from '../../features/templates/templates.api';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryView } from '../../shared/ui/query-view';
import { CardsSkeleton } from '../../shared/ui/skeletons';
import { TemplatesTabs } from './templates-tabs';
import classes from './templates.module.css';

export function TemplatesPage() {
  const templates = useQuery(templatesQuery());
  return (
    <>
      <PageHeader
        title="Templates"
        lead="Programs to start from. Each says how good its evidence is, and where that ends."
      />
      <TemplatesTabs />
      <QueryView query={templates} what="the templates" loading={<CardsSkeleton cards={9} />}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className={classes.cards}>
              {items.map((template) => (
                <li key={template.id}>
                  <TemplateCard template={template} />
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState icon={IconLeaf} title="No templates here">
              They come with Skinroot. If none shows, the installation is not complete.
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
}
