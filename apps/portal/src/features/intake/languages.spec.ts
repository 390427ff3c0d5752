import { closestLanguage, ownName } from './languages';

test.each([
  ['sv', ['en', 'sv'], 'sv'],
  ['sv-SE', ['en', 'sv'], 'sv'],
  ['sv', ['en', 'sv-FI', 'sv-SE'], 'sv-FI'],
  ['sv-SE', ['en', 'sv-FI', 'sv-SE'], 'sv-SE'],
  ['de-CH', ['de-AT', 'de'], 'de'],
  ['de-CH', ['en', 'de-AT'], 'de-AT'],
  ['zh-Hant-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ['EN-gb', ['en-GB', 'en'], 'en-GB'],
  ['fi', ['en', 'sv'], undefined],
  ['s', ['sv'], undefined],
  ['', ['en'], undefined],
])('who reads %j of %j is shown %j', (wanted, offered, shown) => {
  expect(closestLanguage(offered, wanted)).toBe(shown);
});

test.each([
  ['sv', 'Svenska'],
  ['fr', 'Français'],
  ['ja', '日本語'],
  ['no such language', 'no such language'],
])('%s calls itself %s', (language, name) => {
  expect(ownName(language)).toBe(name);
});
