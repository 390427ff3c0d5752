import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  Input,
  Loader,
  Menu,
  Modal,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Tooltip,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import classes from './theme.module.css';

// Mantine asks for ten shades; every place we use reads the tokens instead (mantine-tokens.css).
const shades: MantineColorsTuple = [
  '#eef5f3',
  '#dcebe7',
  '#bcd9d2',
  '#97c4ba',
  '#6cada0',
  '#459386',
  '#2b8073',
  '#1f6f63',
  '#17564d',
  '#103f38',
];
const names = ['accent', 'danger', 'warn', 'good'] as const;
type Tone = (typeof names)[number];

const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const tone: Tone = names.find((name) => name === color) ?? 'accent';
  const ink = `var(--sr-${tone})`;
  const soft = `var(--sr-${tone}-soft)`;
  switch (variant) {
    case 'filled':
      return {
        background: ink,
        hover: tone === 'accent' ? 'var(--sr-accent-strong)' : ink,
        color: 'var(--sr-on-accent)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        background: soft,
        hover: soft,
        color: tone === 'accent' ? 'var(--sr-accent-strong)' : ink,
        border: '1px solid transparent',
      };
    case 'outline':
      return { background: 'transparent', hover: soft, color: ink, border: `1px solid ${ink}` };
    case 'default':
      return {
        background: 'var(--sr-surface)',
        hover: 'var(--sr-sunken)',
        color: 'var(--sr-ink)',
        border: '1px solid var(--sr-line-strong)',
      };
    default:
      return {
        background: 'transparent',
        hover: 'var(--sr-sunken)',
        color: tone === 'accent' ? 'var(--sr-accent-strong)' : ink,
        border: '1px solid transparent',
      };
  }
};

export const theme = createTheme({
  colors: { accent: shades, danger: shades, warn: shades, good: shades },
  primaryColor: 'accent',
  primaryShade: 7,
  variantColorResolver,
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: 'var(--sr-font)',
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' }, classNames: { root: classes.button } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 44, variant: 'subtle' } }),
    Input: Input.extend({ defaultProps: { size: 'md' }, classNames: { input: classes.input } }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'md' }, classNames: { label: classes.label } }),
    Checkbox: Checkbox.extend({
      classNames: { body: classes.choice, input: classes.mark, label: classes.choiceLabel },
    }),
    Radio: Radio.extend({ classNames: { body: classes.choice, radio: classes.mark, label: classes.choiceLabel } }),
    Switch: Switch.extend({
      classNames: { body: classes.choice, label: classes.choiceLabel, track: classes.switchTrack },
    }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
    // The placeholder would be a focusable thing inside the menu that is no item of it.
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false, menuItemTabIndex: 0 },
      classNames: { item: classes.menuItem },
    }),
    // Locking the scroll would put a <style> element into the page; the stylesheet does it (global.css).
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        lockScroll: false,
        // The page has its banner already.
        attributes: { header: { role: 'presentation' } },
        overlayProps: { backgroundOpacity: 0.45, blur: 2 },
        radius: 'lg',
        closeButtonProps: { 'aria-label': 'Close', size: 44, iconSize: 22 },
      },
      classNames: {
        title: classes.modalTitle,
        content: classes.modal,
        header: classes.modalHeader,
        body: classes.modalBody,
      },
    }),
    // The list itself scrolls: a box around it would be one that no key reaches.
    Select: Select.extend({ defaultProps: { withScrollArea: false }, classNames: { options: classes.options } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true } }),
  },
});
