package fr.estuaire.reference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.shared.RequestRate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public interface, asked as a machine that nobody signed in. */
@EstuaireTest
@Import(RegistersFixture.class)
class ApiTest {
    private static final AtomicInteger CALLERS = new AtomicInteger();
    private static final String SIRET = RegistersFixture.siret(401, 1);

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegistersFixture registers;

    private MockMvc web;
    private String caller = "";

    @BeforeEach
    void fill() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        caller = "192.0.2." + CALLERS.incrementAndGet();
        registers.organisme("53350401001", SIRET, "Zzalidade formation", "35000", "RENNES", true);
        registers.certification("RNCP99401", "Zzgoniomètre", 5, true, LocalDate.of(2099, 12, 31));
        registers.write("""
                REPLACE INTO kit_apprentissage (cfd, rncp, intitule, niveau, empreinte, import)
                VALUES ('40199401', 'RNCP99401', 'ZZGONIOMETRE ; OPTION A', 4, 0, 0)""", Map.of());
    }

    @Test
    void answersAVisitorInJsonThatMayBeCached() throws Exception {
        web.perform(as(get("/api/etablissements?q=zzalidade")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=3600, public"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.resultats[0].siret").value(SIRET))
                .andExpect(jsonPath("$.resultats[0].qualiopi[0]").value("ACTIONS"));
        web.perform(as(get("/api/etablissements/" + SIRET)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fiche.etablissement.nom").value("Zzalidade formation"))
                .andExpect(jsonPath("$.habilitationsTotal").value(0));
        web.perform(as(get("/api/certifications?q=zzgonio&etat=active")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.resultats[0].code").value("RNCP99401"));
        web.perform(as(get("/api/certifications/rncp99401")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fin").value("2099-12-31"))
                .andExpect(jsonPath("$.diplomes[0].code").value("40199401"));
    }

    @Test
    void saysInFrenchWhatIsWrongWithARequest() throws Exception {
        web.perform(as(get("/api/etablissements/00000000000000")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.detail").value(startsWith("Aucun répertoire ne connaît")));
        for (String wrong : new String[] {
            "/api/etablissements?page=0",
            "/api/etablissements?taille=101",
            "/api/etablissements?page=9999&taille=100",
            "/api/etablissements?qualiopi=tout",
            "/api/certifications?niveau=neuf",
            "/api/certifications?etat=x",
            "/api/certifications?q=" + "z".repeat(201)
        }) {
            web.perform(as(get(wrong)))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.title").value("Demande mal formée"));
        }
    }

    @Test
    void survivesWhatPeopleMayType() throws Exception {
        for (String text : new String[] {"%", "'", "\"+-*", "a' OR 1=1 --", "\\", "é", "🙂", "2A", " "}) {
            web.perform(as(get("/api/etablissements").param("q", text).param("lieu", text)))
                    .andExpect(status().isOk());
            web.perform(as(get("/api/certifications").param("q", text))).andExpect(status().isOk());
        }
    }

    @Test
    void asksWhoAsksTooOftenToWait() throws Exception {
        for (int i = 0; i < ApiLimits.PER_MINUTE; i++) {
            web.perform(as(get("/api/certifications/RNCP99401"))).andExpect(status().isOk());
        }
        ResultActions last = web.perform(as(get("/api/certifications/RNCP99401")));
        // on a slow machine some of the minute has passed already
        for (int i = 0;
                i < ApiLimits.PER_MINUTE && last.andReturn().getResponse().getStatus() == 200;
                i++) {
            last = web.perform(as(get("/api/certifications/RNCP99401")));
        }
        last.andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail").value(containsString("recommencez dans")));
        caller = "198.51.100.7";
        web.perform(as(get("/api/certifications/RNCP99401"))).andExpect(status().isOk());
    }

    @Test
    void remembersABoundedNumberOfAddresses() {
        RequestRate rate = new RequestRate(2, 100);
        for (int i = 0; i < 1000; i++) {
            rate.consume("10.0." + i / 250 + "." + i % 250);
        }
        assertThat(rate.remembered()).isEqualTo(100);
        rate.consume("2001:db8:1:2::1");
        rate.consume("2001:db8:1:2::2");
        assertThat(rate.consume("2001:db8:1:2:ffff::3")).isPositive();
    }

    @Test
    void givesTheApprenticeshipKitAsADatedFile() throws Exception {
        MvcResult started = web.perform(as(get("/api/kit-apprentissage.csv"))).andReturn();
        MvcResult done = web.perform(asyncDispatch(started))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                matchesPattern(
                                        "attachment; filename=\"kit-apprentissage-\\d{4}-\\d{2}-\\d{2}\\.csv\"")))
                .andReturn();

        String text = done.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFCFD;RNCP;Intitulé du diplôme;")
                .contains("40199401;RNCP99401;\"ZZGONIOMETRE ; OPTION A\";Zzgoniomètre;5;2099-12-31;Active\r\n");
    }

    @Test
    void givesNoFormulaToASpreadsheet() throws Exception {
        registers.write("""
                REPLACE INTO kit_apprentissage (cfd, rncp, intitule, niveau, empreinte, import)
                VALUES ('40199402', 'RNCP99402', '=HYPERLINK("x")', 4, 0, 0), ('40199403', 'RNCP99402', '@zz', 4, 0, 0)""", Map.of());

        MvcResult started = web.perform(as(get("/api/kit-apprentissage.csv"))).andReturn();
        String text = web.perform(asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(text)
                .contains("40199402;RNCP99402;\"'=HYPERLINK(\"\"x\"\")\";")
                .contains("40199403;RNCP99402;'@zz;");
    }

    @Test
    void opensNothingElseToAVisitor() throws Exception {
        for (String closed : new String[] {"/api", "/api/imports", "/api/etablissements/1/2", "/referentiels", "/"}) {
            web.perform(as(get(closed)))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(header().string("Location", containsString("connexion")));
        }
        int refused = web.perform(as(post("/api/etablissements")))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(refused).isIn(302, 403);
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(caller);
            return sent;
        });
    }
}
