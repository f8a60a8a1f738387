package fr.estuaire.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** How serious a state is. Never shown by its colour alone: an icon and a word go with it. */
public enum Tone {
    NEUTRAL("neutre", VaadinIcon.CIRCLE_THIN),
    INFO("info", VaadinIcon.INFO_CIRCLE_O),
    SUCCESS("succes", VaadinIcon.CHECK_CIRCLE_O),
    WARNING("alerte", VaadinIcon.WARNING),
    DANGER("danger", VaadinIcon.CLOSE_CIRCLE_O);

    private final String cssClass;
    private final VaadinIcon icon;

    Tone(String cssClass, VaadinIcon icon) {
        this.cssClass = cssClass;
        this.icon = icon;
    }

    public String cssClass() {
        return "ton-" + cssClass;
    }

    public VaadinIcon icon() {
        return icon;
    }
}
