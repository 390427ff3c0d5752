import { benchPage } from './timing';

// The floor: four native fields and nothing that listens. What a key costs here, it costs everywhere.
benchPage(() => {
  for (let field = 0; field < 4; field++)
    document.body.appendChild(Object.assign(document.createElement('input'), { type: 'text' }));
});
