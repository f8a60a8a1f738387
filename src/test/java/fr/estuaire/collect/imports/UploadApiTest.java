package fr.estuaire.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.AccountService;
import fr.estuaire.identity.Assignment;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The address for software, asked as a machine that has no session. */
@EstuaireTest
@org.springframework.context.annotation.Import(OffreFixture.class)
class UploadApiTest {
    private static final AtomicInteger BODIES = new AtomicInteger();
    private static final String ADDRESS = "/api/v1/imports";

    @Autowired
    WebApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    AccountService accounts;

    @Autowired
    Jetons jetons;

    @Autowired
    OffreSearch search;

    private MockMvc web;
    private String caller = "";
    private String person = "";
    private String siret = "";
    private At body = At.collector("bretagne");
    private At other = At.collector("bretagne");

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        int rank = BODIES.incrementAndGet();
        caller = "198.51.100." + rank;
        siret = RegistersFixture.siret(720, rank);
        body = fixture.body("bretagne", siret);
        other = fixture.body("normandie", siret);
        person = "logiciel" + rank + "@exemple.fr";
        At.nation()
                .call(() -> accounts.open(
                        person,
                        "Personne",
                        new Assignment(
                                Role.ORGANISME, "bretagne", body.membership().organisme())));
    }

    @Test
    void reportsWhatAFileWouldDoAndWritesNothing() throws Exception {
        String token = token();

        web.perform(as(post(ADDRESS + "?nom=catalogue.xml"), token)
                        .contentType(MediaType.APPLICATION_XML)
                        .content(file("X1", "Soudage")))
                .andExpect(status().isOk())
                .andExpect(header().string("Location", startsWith(ADDRESS + "/")))
                .andExpect(jsonPath("$.statut").value("a_decider"))
                .andExpect(jsonPath("$.nom").value("catalogue.xml"))
                .andExpect(jsonPath("$.resultats.creee").value(1))
                .andExpect(jsonPath("$.formations[0].motif").value(containsString("Nouvelle offre")));

        assertThat(list(body)).isEmpty();
        assertThat(body.call(() -> jetons.list()).getFirst().utiliseLe()).isNotNull();
    }

    @Test
    void importsAtOnceWhatIsNotRefusedWhenToldSo() throws Exception {
        String token = token();
        MockMultipartFile part =
                new MockMultipartFile("fichier", "offres.xml", "application/xml", file("X1", "Soudage"));

        String location = web.perform(as(multipart(ADDRESS).file(part).param("accepter", "complets"), token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.statut").value("importe"))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        assertThat(list(body)).extracting(OffreLine::intitule).containsExactly("Soudage");
        assertThat(list(other)).isEmpty();
        web.perform(as(get(String.valueOf(location)), token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.formations[0].offre")
                        .value(list(body).getFirst().numero()));
    }

    @Test
    void answersInFrenchToATokenThatOpensNothing() throws Exception {
        for (String wrong : List.of("n’importe", "estuaire_bretagne_faux", "estuaire_nulle-part_faux")) {
            web.perform(as(post(ADDRESS), wrong)
                            .contentType(MediaType.APPLICATION_XML)
                            .content(file("X1", "S")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value(containsString("Ce jeton n’ouvre rien")));
        }
        web.perform(get(ADDRESS + "/1").with(request -> {
                    request.setRemoteAddr(caller);
                    return request;
                }))
                .andExpect(status().isUnauthorized());
        assertThat(list(body)).isEmpty();
    }

    @Test
    void closesWithTheTokenTheAccountAndThePlace() throws Exception {
        String token = token();
        web.perform(as(get(ADDRESS + "/999999"), token)).andExpect(status().isNotFound());

        body.run(() -> jetons.revoke(jetons.list().getFirst().id()));
        web.perform(as(get(ADDRESS + "/999999"), token)).andExpect(status().isUnauthorized());

        String next = token();
        At.nation().run(() -> accounts.setActive(person, false));
        web.perform(as(get(ADDRESS + "/999999"), next)).andExpect(status().isUnauthorized());
    }

    @Test
    void showsNobodyTheImportsOfAnotherBody() throws Exception {
        String token = token();
        String location = web.perform(as(post(ADDRESS), token)
                        .contentType(MediaType.APPLICATION_XML)
                        .content(file("X1", "Soudage")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        open();
        String stranger = token();

        web.perform(as(get(String.valueOf(location)), stranger))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("votre organisme")));
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        String token = token();
        web.perform(as(post(ADDRESS + "?accepter=tout"), token)
                        .contentType(MediaType.APPLICATION_XML)
                        .content(file("X1", "Soudage")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("complets")));
        web.perform(as(post(ADDRESS), token)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("a=b"))
                .andExpect(status().isUnsupportedMediaType());
        web.perform(as(post(ADDRESS), token)
                        .contentType(MediaType.APPLICATION_XML)
                        .content(new byte[0]))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("vide")));
    }

    @Test
    void asksWhoSendsTooMuchToWait() throws Exception {
        for (int i = 0; i < 30; i++) {
            web.perform(as(get(ADDRESS + "/1"), "faux")).andExpect(status().isUnauthorized());
        }
        web.perform(as(get(ADDRESS + "/1"), "faux"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(B request, String token) {
        return request.header("Authorization", "Bearer " + token).with(made -> {
            made.setRemoteAddr(caller);
            return made;
        });
    }

    private String token() {
        String[] made = new String[1];
        TenantScope.run(
                body.membership().space(),
                () -> new SystemWork().runAs(person, body.membership(), () -> made[0] = jetons.make("Essai")));
        return made[0];
    }

    private byte[] file(String numero, String intitule) {
        return FichierLheo.of(FichierLheo.formation(numero, intitule, siret, 1)).bytes();
    }

    private List<OffreLine> list(At at) {
        return at.call(() -> search.list(OffreFilter.TOUTES, 0, 10));
    }
}
