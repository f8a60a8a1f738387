package fr.estuaire.collect.web;

import fr.estuaire.collect.imports.Import;
import fr.estuaire.collect.imports.Imports;
import fr.estuaire.shared.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file of offers and answers with the report of the page, as JSON. */
@RestController
@RequestMapping(ImportApiSecurity.ADDRESS)
class ImportsApi {
    /** Most files are read by then; for the others one asks again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST_LINES = 1000;
    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    /**
     * @param accepter {@code complets} to import at once what is not refused and needs no confirmation
     * @param absents {@code retirer} to take out the actions and sessions that the file does not have
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RapportImport> receive(
            @RequestParam("fichier") MultipartFile fichier,
            @RequestParam(defaultValue = "") String accepter,
            @RequestParam(defaultValue = "") String absents)
            throws IOException {
        try (InputStream content = fichier.getInputStream()) {
            String name = Optional.ofNullable(fichier.getOriginalFilename())
                    .filter(text -> !text.isBlank())
                    .orElse("envoi");
            return answer(imports.receive(name, content, options(accepter, absents)));
        }
    }

    /** The same with the file as the body of the request; {@code nom} is how people will call it. */
    @PostMapping
    ResponseEntity<RapportImport> receive(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new ApiProblem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Dites ce que vous envoyez par l’en-tête « Content-Type » : application/xml, text/csv ou"
                            + " application/octet-stream.");
        }
        String name = Optional.ofNullable(request.getParameter("nom")).orElse("envoi");
        return answer(imports.receive(
                name,
                request.getInputStream(),
                options(
                        Optional.ofNullable(request.getParameter("accepter")).orElse(""),
                        Optional.ofNullable(request.getParameter("absents")).orElse(""))));
    }

    /**
     * @param page from 1
     * @param taille formations a page, 1000 at most
     */
    @GetMapping("/{id}")
    ResponseEntity<RapportImport> find(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "100") String taille) {
        Import found = imports.find(number("id", id, Integer.MAX_VALUE))
                .orElseThrow(() ->
                        new ApiProblem(HttpStatus.NOT_FOUND, "Aucun import de votre organisme ne porte ce numéro."));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(RapportImport.of(
                        imports, found, number("page", page, 100_000), number("taille", taille, MOST_LINES)));
    }

    private ResponseEntity<RapportImport> answer(long id) {
        Import state = imports.await(id, PATIENCE);
        return ResponseEntity.status(state.isAtWork() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(URI.create(ImportApiSecurity.ADDRESS + "/" + id))
                .cacheControl(CacheControl.noStore())
                .body(RapportImport.of(imports, state, 1, 100));
    }

    private static Imports.Options options(String accepter, String absents) {
        return new Imports.Options(chosen("absents", absents, "retirer"), chosen("accepter", accepter, "complets"));
    }

    private static boolean chosen(String name, String value, String only) {
        if (!value.isEmpty() && !value.equals(only)) {
            throw new ApiProblem(
                    HttpStatus.BAD_REQUEST,
                    "« " + name + " » ne prend que la valeur « " + only + " » : corrigez-la ou retirez-la.");
        }
        return !value.isEmpty();
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "« " + name + " » est un nombre de 1 à " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
