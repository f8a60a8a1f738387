package fr.estuaire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.shared.Siret;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.Uai;
import fr.estuaire.tenant.EstuaireProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The demonstration set comes in through the true imports, once, and says what it is. */
@EstuaireTest
@Import(RegisterFixture.class)
class DemoRegistersTest {
    @Autowired
    RegisterImports imports;

    @Autowired
    SystemWork system;

    @Autowired
    EstuaireProperties properties;

    @Autowired
    RegisterFixture registers;

    @Autowired
    RegisterFreshness freshness;

    @Autowired
    Certifications certifications;

    @BeforeEach
    @AfterEach
    void forget() {
        registers.forget(Register.ORGANISMES, "organisme_formation");
        registers.forget(Register.SIRENE, "etablissement");
        registers.forget(Register.UAI, "uai");
        registers.forget(Register.CERTIF_INFO, "diplome_certif_info");
        registers.forget(Register.KIT_APPRENTISSAGE, "kit_apprentissage");
        registers.forget(
                Register.FRANCE_COMPETENCES,
                "certification",
                "certification_bloc",
                "certification_certificateur",
                "certification_code",
                "certification_lien",
                "certification_voie",
                "habilitation");
        for (Register other : Register.values()) {
            registers.forget(other);
        }
    }

    @Test
    void fillsEmptyRegistersOnceAndSaysThatNothingInItExists() {
        fill();

        assertThat(registers.count("organisme_formation")).isEqualTo(18);
        assertThat(registers.count("etablissement")).isEqualTo(23);
        assertThat(registers.count("uai")).isEqualTo(3);
        assertThat(registers.count("diplome_certif_info")).isEqualTo(14);
        assertThat(registers.count("kit_apprentissage")).isEqualTo(4);
        assertThat(registers.count("import_registre WHERE refusees > 0")).isZero();
        assertThat(registers.query("SELECT siret FROM etablissement")).allMatch(Siret::isValid);
        assertThat(registers.query("SELECT code FROM uai")).allMatch(Uai::isValid);
        assertThat(registers.query("SELECT intitule FROM diplome_certif_info"))
                .allMatch(title -> title.endsWith("(démonstration)"));
        assertThat(freshness.isDemonstration(Register.ORGANISMES)).isTrue();

        long before = registers.count("import_registre");
        fill();
        assertThat(registers.count("import_registre")).isEqualTo(before);
    }

    @Test
    void carriesTheCertificationsOfTheDemonstration() {
        fill();
        assertThat(certifications.count(new CertificationFilter("", null, CertificationFilter.Registre.RNCP, null)))
                .isEqualTo(19);
        assertThat(certifications.find("RNCP99003").orElseThrow().remplace())
                .extracting(CertificationFiche.Lien::code)
                .containsExactly("RNCP99017");
        assertThat(certifications.listHabilitations("RNCP99001", "", Slice.first(50)))
                .isNotEmpty();
        assertThat(registers.count("formacode_terme WHERE version = 'demonstration'"))
                .isZero();
    }

    private void fill() {
        new DemoRegisters(imports, system, properties).fill();
    }
}
