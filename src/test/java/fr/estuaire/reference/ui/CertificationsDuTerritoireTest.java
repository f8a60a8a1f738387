package fr.estuaire.reference.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.CertificationLocale;
import fr.estuaire.reference.CertificationsLocales;
import fr.estuaire.reference.CertificationsRegionales;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.reference.VarianteRegionale;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Regional titles and local directories, in pages, by each role and in two territories. */
@EstuaireTest
@Import(RegistersFixture.class)
class CertificationsDuTerritoireTest {
    private static final String NC = "nouvelle-caledonie";
    private static final String PF = "polynesie-francaise";

    @Autowired
    ApplicationContext context;

    @Autowired
    RegistersFixture registers;

    @Autowired
    CertificationsRegionales regionales;

    @Autowired
    CertificationsLocales locales;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        registers.certification("RNCP99601", "Zzcharpentier de marine", 4, true, LocalDate.of(2099, 12, 31));
        registers.write("DELETE FROM certification_regionale WHERE certification = 'RNCP99601'", Map.of());
        for (String code : List.of(NC, PF)) {
            TenantScope.run(
                    Space.territory(code),
                    () -> jdbc.sql("DELETE FROM certification_locale").update());
        }
    }

    @Test
    void carriesARegionalTitleFromTheCollectorToTheNationAndBack() {
        try (Browser browser = Browser.open(context, At.collector("bretagne"))) {
            browser.go("certifications/RNCP99601/intitule-regional");
            _get(TextField.class, spec -> spec.withLabel("Intitulé régional")).setValue("Zzcharpentier du Belon");
            _click(_get(Button.class, spec -> spec.withText("Proposer")));
            assertThat(_get(H1.class).getText()).isEqualTo("Certifications régionales");
        }
        try (Browser browser = Browser.open(context, At.collector("la-reunion"))) {
            browser.go("certifications-regionales");
            assertThat(own("la-reunion"))
                    .extracting(VarianteRegionale::intitule)
                    .doesNotContain("Zzcharpentier du Belon");
        }
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("certifications-regionales?etat=proposee");
            PagedGrid<?> grid = _get(PagedGrid.class);
            assertThat(GridKt._size(grid)).isPositive();
        }
        long id = own("bretagne").stream()
                .filter(one -> one.intitule().equals("Zzcharpentier du Belon"))
                .findFirst()
                .orElseThrow()
                .id();
        At.nation().run(() -> regionales.accept(id));
        try (Browser browser = Browser.open(context, At.body("bretagne", "53_OF1"))) {
            TenantScope.run(Space.territory("bretagne"), () -> browser.go("certifications/RNCP99601"));
            assertThat(_find(H2.class)).extracting(H2::getText).contains("Dans votre région");
        }
        try (Browser browser = Browser.open(context, At.collector("la-reunion"))) {
            TenantScope.run(Space.territory("la-reunion"), () -> browser.go("certifications/RNCP99601"));
            assertThat(_find(H2.class)).extracting(H2::getText).doesNotContain("Dans votre région");
        }
    }

    @Test
    void opensTheProposalToCollectorsAlone() {
        for (At at : List.of(At.body("bretagne", "53_OF1"), At.administrator("bretagne"), At.nation())) {
            try (Browser browser = Browser.open(context, at)) {
                browser.go("certifications/RNCP99601/intitule-regional");
                assertThat(_get(H1.class).getText()).isEqualTo("Accès refusé");
            }
        }
    }

    @Test
    void keepsTheDirectoryOfATerritoryOutsideTheRegisters() {
        try (Browser browser = Browser.open(context, At.collector(NC))) {
            TenantScope.run(Space.territory(NC), () -> {
                browser.go("certifications-locales/nouvelle");
                _get(TextField.class, spec -> spec.withLabel("Code")).setValue("RCP-NC 0001");
                _get(TextField.class, spec -> spec.withLabel("Intitulé")).setValue("Zzguide de récif");
                _get(DatePicker.class, spec -> spec.withLabel("Valable à partir du"))
                        .setValue(LocalDate.of(2026, 1, 1));
                _get(DatePicker.class, spec -> spec.withLabel("Valable jusqu’au"))
                        .setValue(LocalDate.of(2025, 1, 1));
                _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
                assertThat(_get(Refusal.class).getText()).contains("précède son début");

                _get(DatePicker.class, spec -> spec.withLabel("Valable jusqu’au"))
                        .setValue(LocalDate.of(2030, 1, 1));
                _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
                assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
            });
        }
        assertThat(At.body(NC, "988_OF1").call(() -> locales.count("zzguide"))).isEqualTo(1);
        assertThat(At.collector(PF).call(() -> locales.count(""))).isZero();
    }

    @Test
    void letsBodiesReadTheDirectoryAndNotWriteIt() {
        assertThatThrownBy(() -> At.body(NC, "988_OF1").run(() -> locales.save(certification("RCP-NC 9"))))
                .isInstanceOf(AccessDeniedException.class);
        try (Browser browser = Browser.open(context, At.body(NC, "988_OF1"))) {
            TenantScope.run(Space.territory(NC), () -> {
                browser.go("certifications-locales");
                _assertNone(Button.class, spec -> spec.withText("Nouvelle certification"));
                browser.go("certifications-locales/nouvelle");
                assertThat(_get(H1.class).getText()).isEqualTo("Accès refusé");
            });
        }
    }

    @Test
    void refusesTheSameCodeTwiceAndAnOldPage() {
        At.administrator(PF).run(() -> locales.save(certification("PF 1")));
        assertThatThrownBy(() -> At.administrator(PF).run(() -> locales.save(certification("PF 1"))))
                .hasMessageContaining("déjà celui");
        CertificationLocale read =
                At.collector(PF).call(() -> locales.list("", Slice.first(1)).getFirst());
        At.collector(PF).run(() -> locales.save(read));
        assertThatThrownBy(() -> At.collector(PF).run(() -> locales.save(read))).hasMessageContaining("entre-temps");
    }

    @Test
    void hasNoDirectoryWhereTheRegistersHold() {
        assertThatThrownBy(() -> At.collector("bretagne").run(() -> locales.save(certification("X"))))
                .hasMessageContaining("répertoires nationaux");
        assertThat(menu(At.collector("bretagne")))
                .contains("Certifications régionales", "Établissements", "Certifications")
                .doesNotContain("Certifications locales", "Référentiels");
        assertThat(menu(At.body(NC, "988_OF1"))).contains("Certifications locales");
        assertThat(menu(At.nation())).contains("Référentiels", "Certifications régionales");
    }

    private List<String> menu(At at) {
        try (Browser browser = Browser.open(context, at)) {
            browser.go("certifications");
            return _get(SideNav.class).getItems().stream()
                    .map(SideNavItem::getLabel)
                    .toList();
        }
    }

    private List<VarianteRegionale> own(String territoire) {
        return At.collector(territoire).call(() -> regionales.listOwn(Slice.first(50)));
    }

    private static CertificationLocale certification(String code) {
        return new CertificationLocale(null, code, "Zzplongeur", 3, "", null, null, List.of("15436"), "", "", null);
    }
}
