// A vaadin-grid in which one types as in a spreadsheet: see GrilleSaisie.java, which receives what is typed.
//
// An editable cell holds <span class="saisie" data-ligne data-rang data-colonne data-valeur>. The grid keeps its own
// keyboard navigation; a field is put over the cell only while a person types in it. No private API of the grid is used:
// cells are found through the event's path, and moving is left to the grid by handing it the arrow key.
(function () {
  'use strict';
  if (window.estuaireSaisie) {
    return;
  }

  const isCell = (node) => node instanceof HTMLTableCellElement;

  /** Where the content of a cell is: the element that the cell's slot receives. */
  function contentOf(cell) {
    const slot = cell && cell.querySelector('slot');
    return slot ? slot.assignedElements()[0] : undefined;
  }

  /** The editable part of a cell, if it has one. */
  function editableOf(cell) {
    const content = contentOf(cell);
    return content ? content.querySelector('.saisie') : undefined;
  }

  /** Lower case without accents, to find a word by its first letters. */
  function plain(text) {
    return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  }

  class Sheet {
    constructor(grid) {
      this.grid = grid;
      this.columns = {};
      this.open = null;
      this.sent = 0;
      this.focusedAtPress = null;
      grid.addEventListener('keydown', (event) => this.onKey(event), true);
      grid.addEventListener('pointerdown', (event) => this.onPress(event), true);
      grid.addEventListener('click', (event) => this.onClick(event));
      grid.addEventListener('dblclick', (event) => this.onDoubleClick(event));
      grid.shadowRoot.addEventListener('scroll', () => this.onScroll(), true);
      this.listenToClipboard('copy', (event) => this.onCopy(event));
      this.listenToClipboard('paste', (event) => this.onPaste(event));
    }

    /** A clipboard event of a cell that is no field may be sent to the body: listens there while the grid is in the page. */
    listenToClipboard(name, listener) {
      const wrapped = (event) => {
        if (!this.grid.isConnected) {
          document.removeEventListener(name, wrapped);
          this.grid.estuaireSaisie = undefined;
        } else if (!event.defaultPrevented) {
          listener(event);
        }
      };
      document.addEventListener(name, wrapped);
    }

    /** The cell that has the focus while nobody types. */
    focusedCell() {
      const active = this.grid.shadowRoot.activeElement;
      return active && document.activeElement === this.grid ? active.closest('td') : null;
    }

    cellOf(event) {
      return event.composedPath().find(isCell);
    }

    // ---- Keys and clicks on a cell ----

    onKey(event) {
      const cell = this.cellOf(event);
      if (this.open || !cell || event.composedPath()[0].closest('td') !== cell) {
        return;
      }
      const editable = editableOf(cell);
      if (!editable || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key === 'Enter' || event.key === 'F2') {
        this.take(event);
        this.edit(cell, null);
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        this.take(event);
        this.send(editable, '');
      } else if (event.key === 'Escape' && editable.dataset.refus) {
        this.take(event);
        this.dispatch('abandon', editable, {});
      } else if (event.key === 'Dead') {
        this.edit(cell, '');
      } else if ([...event.key].length === 1 && event.key !== ' ') {
        this.take(event);
        this.edit(cell, event.key);
      }
    }

    take(event) {
      event.preventDefault();
      event.stopPropagation();
    }

    onPress(event) {
      const cell = this.cellOf(event);
      this.focusedAtPress = event.pointerType === 'touch' ? cell : this.focusedCell();
    }

    onClick(event) {
      const cell = this.cellOf(event);
      if (cell && cell === this.focusedAtPress && !this.open && !event.shiftKey && editableOf(cell)) {
        this.edit(cell, null);
      }
    }

    onDoubleClick(event) {
      const cell = this.cellOf(event);
      if (cell && !this.open && editableOf(cell)) {
        this.edit(cell, null);
      }
    }

    // ---- Typing ----

    /** Opens a field over a cell; with its value, or with the first letter typed in its place. */
    edit(cell, firstLetter) {
      const editable = editableOf(cell);
      const column = this.columns[editable.dataset.colonne];
      const content = contentOf(cell);
      if (!column || !content) {
        return;
      }
      const field = column.mots ? this.choice(column, editable, firstLetter) : this.text(column, editable, firstLetter);
      field.className = 'saisie-champ';
      field.setAttribute('aria-label', `${column.titre}, ligne ${Number(editable.dataset.rang) + 1}`);
      if (editable.dataset.refus) {
        field.setAttribute('aria-invalid', 'true');
        field.setAttribute('aria-description', editable.dataset.refus);
      }
      this.open = { cell, content, editable, field, row: editable.dataset.ligne, quick: firstLetter !== null };
      this.before = { ...editable.dataset };
      content.classList.add('en-saisie');
      content.append(field);
      field.addEventListener('keydown', (event) => this.onFieldKey(event));
      field.addEventListener('blur', () => this.onBlur());
      field.focus();
      if (field.select && firstLetter === null) {
        field.select();
      }
    }

    text(column, editable, firstLetter) {
      const field = document.createElement('input');
      field.type = 'text';
      field.autocomplete = 'off';
      field.spellcheck = column.genre === 'texte';
      field.inputMode = column.genre === 'nombre' ? 'numeric' : 'text';
      field.placeholder = column.exemple || '';
      field.value = firstLetter === null ? editable.dataset.valeur : firstLetter;
      return field;
    }

    choice(column, editable, firstLetter) {
      const field = document.createElement('select');
      for (const word of ['', ...column.mots]) {
        field.add(new Option(word, word));
      }
      const wanted = firstLetter && column.mots.find((word) => plain(word).startsWith(plain(firstLetter)));
      field.value = wanted || editable.dataset.valeur;
      return field;
    }

    onFieldKey(event) {
      event.stopPropagation();
      if (event.isComposing) {
        return;
      }
      const back = event.shiftKey;
      const isText = this.open.field.localName === 'input';
      if (event.key === 'Enter') {
        this.finish(event, (cell) => this.step(cell, back ? 'ArrowUp' : 'ArrowDown'));
      } else if (event.key === 'Tab') {
        this.finish(event, (cell) => this.editNext(cell, back));
      } else if (event.key === 'Escape') {
        event.preventDefault();
        this.close(true);
      } else if (this.open.quick && isText && /^Arrow/.test(event.key) && !event.ctrlKey && !back) {
        this.finish(event, (cell) => this.step(cell, event.key));
      } else if (event.key === 'F2') {
        event.preventDefault();
        this.open.quick = false;
      }
    }

    finish(event, then) {
      event.preventDefault();
      const cell = this.open.cell;
      this.commit();
      this.close(true);
      then(cell);
    }

    onBlur() {
      if (this.open && document.hasFocus()) {
        this.commit();
        this.close(false);
      }
    }

    /** Rows change places in the document when the grid scrolls: what was being typed is kept for its own row. */
    onScroll() {
      this.grid.querySelectorAll('[data-attente]').forEach((content) => content.removeAttribute('data-attente'));
      if (this.open && this.open.editable.dataset.ligne !== this.open.row) {
        this.commit();
        this.close(false);
      }
    }

    commit() {
      const typed = this.open.field.value;
      if (typed !== this.before.valeur) {
        this.send(this.open.editable, typed, this.before);
      }
    }

    close(refocus) {
      const { cell, content, field } = this.open;
      this.open = null;
      content.classList.remove('en-saisie');
      field.remove();
      if (refocus) {
        cell.focus();
      }
    }

    // ---- Moving ----

    /** Lets the grid move as for this key; gives the cell that has the focus then. */
    step(cell, key) {
      cell.focus();
      cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      return this.focusedCell() || cell;
    }

    /** Opens the next editable cell, or the one before, going on to the next row at the end of one. */
    editNext(from, back) {
      let cell = from;
      for (let steps = 0; steps < 200; steps++) {
        const next = this.neighbour(cell, back);
        if (next === cell) {
          break;
        }
        cell = next;
        if (editableOf(cell)) {
          this.edit(cell, null);
          return;
        }
      }
      from.focus();
    }

    neighbour(cell, back) {
      const row = cell.parentElement;
      // on the first cell, the left arrow would give the focus to the whole row
      const next = back && row.firstElementChild === cell ? cell : this.step(cell, back ? 'ArrowLeft' : 'ArrowRight');
      if (next !== cell) {
        return next;
      }
      const other = this.step(cell, back ? 'ArrowUp' : 'ArrowDown');
      return other === cell ? cell : this.step(other, back ? 'End' : 'Home');
    }

    // ---- The clipboard ----

    onCopy(event) {
      const cell = this.focusedCell();
      const editable = cell && !this.open && editableOf(cell);
      if (editable && String(window.getSelection()) === '') {
        event.clipboardData.setData('text/plain', editable.dataset.valeur);
        event.preventDefault();
      }
    }

    onPaste(event) {
      const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
      const isBlock = /[\t\n]/.test(text);
      const cell = this.open ? this.open.cell : this.focusedCell();
      const editable = cell && editableOf(cell);
      if (!editable || (this.open && !isBlock)) {
        return;
      }
      event.preventDefault();
      if (this.open) {
        this.close(true);
      }
      if (isBlock) {
        this.dispatch('collage', editable, { rang: Number(editable.dataset.rang), texte: text });
      } else {
        this.send(editable, text);
      }
    }

    // ---- To the server ----

    /** Sends what was typed; until the answer comes, the cell shows it in place of the old value. */
    send(editable, text, data = editable.dataset) {
      this.sent += 1;
      const content = editable.parentElement;
      if (content && editable.dataset.ligne === data.ligne) {
        content.dataset.attente = text;
        content.dataset.jeton = String(this.sent);
      }
      this.emit('saisie', { ligne: data.ligne, colonne: data.colonne, texte: text, jeton: this.sent });
    }

    dispatch(name, editable, more) {
      this.emit(name, { ligne: editable.dataset.ligne, colonne: editable.dataset.colonne, ...more });
    }

    emit(name, detail) {
      this.grid.dispatchEvent(new CustomEvent(name, { detail }));
    }

    /** The server has answered: the cells show what it says. */
    answered(token) {
      this.grid.querySelectorAll(`[data-jeton="${token}"]`).forEach((content) => {
        content.removeAttribute('data-attente');
        content.removeAttribute('data-jeton');
      });
    }
  }

  window.estuaireSaisie = {
    /** columns: by key, { titre, genre: texte | date | nombre | choix, exemple, mots }. */
    attach(grid, columns) {
      grid.estuaireSaisie = grid.estuaireSaisie || new Sheet(grid);
      grid.estuaireSaisie.columns = columns;
    },
    answered(grid, token) {
      if (grid.estuaireSaisie) {
        grid.estuaireSaisie.answered(token);
      }
    },
  };
})();
