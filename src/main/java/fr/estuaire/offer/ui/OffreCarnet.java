package fr.estuaire.offer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.ContactFiche;
import fr.estuaire.offer.ui.champ.Carnet;
import java.util.Map;

/** The contacts of a body as the form of one of its offers uses them. */
final class OffreCarnet implements Carnet {
    private static final long serialVersionUID = 1L;
    private final transient OffreDesk desk;
    private final String offre;
    private final String organisme;
    private final Champ.Section section;
    private final SerializableRunnable reload;

    OffreCarnet(OffreDesk desk, String offre, String organisme, Champ.Section section, SerializableRunnable reload) {
        this.desk = desk;
        this.offre = offre;
        this.organisme = organisme;
        this.section = section;
        this.reload = reload;
    }

    @Override
    public void open(String numero) {
        UI.getCurrent()
                .navigate(
                        "contacts/" + numero,
                        QueryParameters.simple(Map.of("offre", offre, "section", section.name())));
    }

    @Override
    public String keep(Element contact) {
        Element document = new Element("contact-formation", Map.of(), contact.nodes());
        return desk.contacts()
                .save(new ContactFiche("", 0, organisme, ContactFiche.nomOf(document), document, false))
                .numero();
    }

    @Override
    public void reload() {
        reload.run();
    }
}
