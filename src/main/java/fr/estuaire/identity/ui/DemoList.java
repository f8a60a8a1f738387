package fr.estuaire.identity.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.identity.DemoAccounts;
import fr.estuaire.identity.DemoAccounts.DemoAccount;

/** The accounts of the demonstration, on the sign-in page: a click fills the form in. */
class DemoList extends Div {
    private static final String FILL_IN = """
            const form = document.querySelector('vaadin-login-form');
            const set = (name, value) => {
              const field = form.querySelector(`[name=${name}]`) || document.querySelector(`[name=${name}]`);
              field.value = value;
              return field;
            };
            set('username', $0);
            set('password', $1);
            form.querySelector('vaadin-button')?.focus();""";

    DemoList() {
        addClassNames("feuille", "demo");
        Paragraph password = new Paragraph();
        password.add(new Span("Choisissez qui vous êtes ; le mot de passe est "), new Code(DemoAccounts.PASSWORD));
        password.add(new Span(" pour tous."));
        UnorderedList list = new UnorderedList();
        list.addClassName("demo-comptes");
        DemoAccounts.LIST.forEach(account -> list.add(new ListItem(button(account))));
        add(new H2("Comptes de démonstration"), password, list);
    }

    private static NativeButton button(DemoAccount account) {
        NativeButton button = new NativeButton();
        button.addClassName("demo-compte");
        Span role = new Span(account.fonction());
        role.addClassName("demo-fonction");
        button.add(role, new Span(account.identifiant()));
        button.addClickListener(
                event -> button.getElement().executeJs(FILL_IN, account.identifiant(), DemoAccounts.PASSWORD));
        return button;
    }
}
