import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { foldFilter } from './ui/fold-filter'

/** One accent: a calm teal, dark enough for white text on it and for itself on white. */
const teal: MantineColorsTuple = [
  '#e6f4f5',
  '#cfe7e9',
  '#9fd0d4',
  '#6bb7be',
  '#3f9fa8',
  '#1f8791',
  '#0b6b76',
  '#09606a',
  '#07525b',
  '#04444b',
]
/** Red is for danger only, and dark enough to be read as text and under white text. */
const red: MantineColorsTuple = [
  '#fdeeec',
  '#fbe0dd',
  '#f3bab5',
  '#e68f88',
  '#d7635b',
  '#c43c33',
  '#b3261e',
  '#9c1f18',
  '#841a14',
  '#6b140f',
]

/** What is said of a field stands under it, so that fields beside each other keep one line. */
const fieldOrder = { inputWrapperOrder: ['label', 'input', 'description', 'error'] as const }

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 6,
  colors: { teal, red },
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', 'Noto Sans', Arial, sans-serif",
  headings: {
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif",
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 6,
  focusRing: 'always',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' }, styles: { root: { flexShrink: 0 } } },
    InputWrapper: { defaultProps: fieldOrder },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs', hideControls: true } },
    Select: { defaultProps: { size: 'xs', filter: foldFilter, comboboxProps: { transitionProps: { duration: 0 } } } },
    MultiSelect: { defaultProps: { size: 'xs', filter: foldFilter } },
    Autocomplete: { defaultProps: { filter: foldFilter } },
    TagsInput: { defaultProps: { filter: foldFilter } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 0 },
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Đóng' },
      },
    },
    Drawer: {
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Đóng' },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, position: 'bottom-end' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})
