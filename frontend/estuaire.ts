// Keyboard shortcuts: pressing a key clicks the visible element that carries it in `data-raccourci`.

const TYPING = 'input, textarea, select, [contenteditable], vaadin-combo-box, vaadin-date-picker, vaadin-select';

/** Whether the person is typing somewhere, in which case letters are only letters. */
function isTyping(event: KeyboardEvent): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(TYPING));
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null && !element.hasAttribute('disabled');
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented || isTyping(event)) {
    return;
  }
  const candidates = document.querySelectorAll<HTMLElement>(`[data-raccourci="${CSS.escape(event.key.toLowerCase())}"]`);
  const target = [...candidates].find(isShown);
  if (target) {
    event.preventDefault();
    target.click();
  }
});

interface Clearable extends HTMLElement {
  clearButtonVisible: boolean;
  opened: boolean;
}

function clearable(event: KeyboardEvent): Clearable | undefined {
  return event
    .composedPath()
    .find((target) => target instanceof HTMLElement && target.matches('vaadin-combo-box, vaadin-date-picker')) as Clearable | undefined;
}

// Escape in a closed list with a cross would empty it, and nothing would bring the value back.
document.addEventListener(
  'keydown',
  (event) => {
    const field = event.key === 'Escape' ? clearable(event) : undefined;
    if (field?.clearButtonVisible && !field.opened) {
      field.clearButtonVisible = false;
      setTimeout(() => {
        field.clearButtonVisible = true;
      });
    }
  },
  true,
);
