package fr.estuaire;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Estuaire, put together by Spring; {@code console} starts it, as a server or for one command of the terminal. */
// WEBSOCKET_XHR: what the browser sends stays an HTTP request, hence passes the filter that binds the space
@SpringBootApplication
@Modulithic(systemName = "Estuaire")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("estuaire/estuaire.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class Application implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "estuaire/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
