/** What a page without a layout has not: nothing in it ever changes its size. */
export function withoutLayout(): void {
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}
