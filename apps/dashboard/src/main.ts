import './app/without-eval';

void import('./app/start').then(({ start }) => start());
