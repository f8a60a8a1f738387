package fr.estuaire.lheo;

import java.util.List;

/**
 * One to three addresses: {@code web}, {@code url-formation}, {@code url-action}, {@code url-session}.
 *
 * @param urlweb up to 3, each 3 to 400 characters, required
 */
public record PagesWeb(Attributs attributs, List<String> urlweb, List<Element> extras) {
    public PagesWeb {
        urlweb = List.copyOf(urlweb);
        extras = List.copyOf(extras);
    }
}
