package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReunisTest {
    private static final Element COLUMNS = ElementText.parse("""
            <organisme-formation-responsable numero="OF1"><nom-organisme>Moulin</nom-organisme>\
            <coordonnees-organisme><coordonnees><courriel>a@b.fr</courriel><web><urlweb>https://a.fr</urlweb></web></coordonnees>\
            </coordonnees-organisme><contact-organisme><coordonnees><nom>Accueil</nom></coordonnees></contact-organisme>\
            <code-UAI-organisme-formation><code-UAI>0681761V</code-UAI></code-UAI-organisme-formation>\
            <extras info="identifiant-local"><extra info="RIDET">1</extra></extras></organisme-formation-responsable>""");

    @Test
    void putsWhatTheColumnsDoNotSayInTheOrderOfTheSchema() {
        Element whole = Reunis.of(COLUMNS, ElementText.parse("""
                <organisme-formation-responsable><nom-organisme>Autre</nom-organisme>\
                <coordonnees-organisme><coordonnees><fax><numtel>02</numtel></fax><courriel>c@d.fr</courriel>\
                <web><urlweb>https://a.fr</urlweb><urlweb>https://b.fr</urlweb></web></coordonnees></coordonnees-organisme>\
                <contact-organisme><coordonnees><nom>Handicap</nom></coordonnees></contact-organisme>\
                <renseignements-specifiques>Label</renseignements-specifiques>\
                <potentiel><code-FORMACODE ref="V14">23016</code-FORMACODE></potentiel>\
                <extras info="maison"><extra info="x">2</extra></extras></organisme-formation-responsable>"""));

        assertThat(ElementText.write(whole)).isEqualTo(ElementText.write(ElementText.parse("""
                <organisme-formation-responsable numero="OF1"><nom-organisme>Moulin</nom-organisme>\
                <coordonnees-organisme><coordonnees><fax><numtel>02</numtel></fax><courriel>a@b.fr</courriel>\
                <web><urlweb>https://a.fr</urlweb><urlweb>https://b.fr</urlweb></web></coordonnees></coordonnees-organisme>\
                <contact-organisme><coordonnees><nom>Accueil</nom></coordonnees></contact-organisme>\
                <contact-organisme><coordonnees><nom>Handicap</nom></coordonnees></contact-organisme>\
                <renseignements-specifiques>Label</renseignements-specifiques>\
                <potentiel><code-FORMACODE ref="V14">23016</code-FORMACODE></potentiel>\
                <code-UAI-organisme-formation><code-UAI>0681761V</code-UAI></code-UAI-organisme-formation>\
                <extras info="identifiant-local"><extra info="RIDET">1</extra></extras>\
                <extras info="maison"><extra info="x">2</extra></extras></organisme-formation-responsable>""")));
    }

    @Test
    void writesNoMoreWebPagesThanLheoTakes() {
        Element whole = Reunis.of(COLUMNS, ElementText.parse("""
                <organisme-formation-responsable><coordonnees-organisme><coordonnees><web><urlweb>https://1.fr</urlweb>\
                <urlweb>https://2.fr</urlweb><urlweb>https://3.fr</urlweb></web></coordonnees></coordonnees-organisme>\
                </organisme-formation-responsable>"""));

        assertThat(whole.descend("coordonnees-organisme", "coordonnees", "web")
                        .orElseThrow()
                        .children())
                .hasSize(3);
    }

    @Test
    void keepsTheOtherExtrasOfAPlaceWithItsEquipment() {
        Element place = ElementText.parse("""
                <lieu-de-formation><coordonnees><nom>Atelier</nom></coordonnees><extras info="maison"><extra info="x">1</extra></extras>\
                <extras info="lieu"><extra info="acces-handicapes">Rampe</extra></extras></lieu-de-formation>""");

        Element equipped = Plateaux.writeIn(place, List.of("Tour", "Fraiseuse"));

        assertThat(Plateaux.list(equipped)).containsExactly("Tour", "Fraiseuse");
        assertThat(equipped.children("extras")).hasSize(2);
        assertThat(Plateaux.writeIn(equipped, List.of())).isEqualTo(place);
    }
}
