import { Controller, Header } from '@nestjs/common';
import { routes } from '@skinroot/contracts';
import { z } from 'zod';
import { anyone } from '../auth/access';
import { docsPage } from './docs-page';
import { Endpoint } from './endpoint';
import { openApiDocument } from './openapi';

export const descriptionRoutes = routes({
  openApi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This API as OpenAPI',
    response: z.record(z.string(), z.unknown()),
  },
  docs: { method: 'GET', path: '/api/docs', summary: 'This API as a page', bytes: 'text/html' },
});

@Controller()
export class DescriptionController {
  @Endpoint(descriptionRoutes.openApi, anyone)
  openApi() {
    return openApiDocument();
  }

  @Endpoint(descriptionRoutes.docs, anyone)
  @Header('content-type', 'text/html; charset=utf-8')
  docs() {
    return docsPage();
  }
}
