package fr.estuaire.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person in the system’s Chromium. */
final class Journey implements AutoCloseable {
    private static final String PASSWORD = "estuaire-demo";
    private static final double PATIENCE_MILLIS = 30_000;
    private static final int FARTHEST = 150;
    private static final String HAS_FOCUS = """
            wanted => {
              const focused = document.activeElement;
              let inner = focused;
              while (inner.shadowRoot?.activeElement) {
                inner = inner.shadowRoot.activeElement;
              }
              const shown = inner.matches(':focus-visible') || focused.closest('[focus-ring]') !== null;
              return (wanted.contains(focused) || wanted.contains(inner)) && shown;
            }""";
    private final RunningEstuaire estuaire;
    private final Playwright playwright;
    private final Browser browser;
    private BrowserContext context;
    private Page page;

    private Journey(RunningEstuaire estuaire, Playwright playwright, Browser browser) {
        this.estuaire = estuaire;
        this.playwright = playwright;
        this.browser = browser;
        this.context = browser.newContext();
        this.page = context.newPage();
    }

    static Optional<Path> findChromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Journey with(RunningEstuaire estuaire, Path chromium) {
        Playwright playwright = Playwright.create();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Journey(estuaire, playwright, browser);
    }

    /** Signs in as a demo account, in a window that remembers nobody. */
    Journey signIn(String account) {
        context.close();
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.navigate(estuaire.address("connexion"));
        page.locator("input[name=username]").fill(account + "@demo.estuaire.example");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        page.waitForSelector("vaadin-app-layout");
        return this;
    }

    /** Signs in without the mouse. */
    Journey signInByKeyboard(String account) {
        context.close();
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.navigate(estuaire.address("connexion"));
        tabTo(page.locator("input[name=username]")).write(account + "@demo.estuaire.example");
        tabTo(page.locator("input[name=password]")).write(PASSWORD).press("Enter");
        page.waitForSelector("vaadin-app-layout");
        return this;
    }

    /** Walks forward with the tab key until something has the focus, and shows it. */
    Journey tabTo(Locator target) {
        return walk(target, "Tab");
    }

    Journey tabTo(String field) {
        return tabTo(field(field));
    }

    Journey tabBackTo(Locator target) {
        return walk(target, "Shift+Tab");
    }

    private Journey walk(Locator target, String key) {
        target.waitFor();
        for (int steps = 0; steps < FARTHEST; steps++) {
            if ((boolean) target.evaluate(HAS_FOCUS)) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("Le clavier n’atteint pas " + target + " : il s’arrête sur "
                + page.evaluate("document.activeElement.outerHTML.slice(0, 300)"));
    }

    Journey press(String... keys) {
        Stream.of(keys).forEach(page.keyboard()::press);
        return this;
    }

    Journey write(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Waits for the list of the field being typed in, and takes its first entry with the arrows. */
    Journey takeFirst(String text) {
        write(text);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
        return press("ArrowDown", "Enter");
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Journey go(String path) {
        page.navigate(estuaire.address(path));
        page.waitForSelector("vaadin-app-layout h1");
        return this;
    }

    Journey click(String button) {
        button(button).click();
        return this;
    }

    Journey follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** Types in a field and leaves it, so that the page takes it. */
    Journey type(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.press("Tab");
        return this;
    }

    /** Chooses in a list by typing the beginning of an entry. */
    Journey choose(String label, String text) {
        Locator field = field(label);
        field.click();
        field.fill(text);
        page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        field.press("Escape");
        return this;
    }

    /** Opens the last group of fields that is folded. */
    Journey unfold() {
        page.getByText("Plus de détails").locator("visible=true").last().click();
        return this;
    }

    /** Goes on with the window of a phone. */
    Journey onAPhone() {
        page.setViewportSize(390, 844);
        return this;
    }

    /** Gives a file to the first upload field of the page. */
    Journey upload(String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(name, "text/xml", content));
        return this;
    }

    /** Opens a section of the form of an offer. */
    Journey section(String title) {
        page.locator("nav.sections vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .first()
                .waitFor();
        return this;
    }

    /** Types a code, or words that say one entry, in a field that keeps several. */
    Journey pick(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.press("Enter");
        return this;
    }

    /** Waits until the page has asked all it wants of the server. */
    Journey settled() {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return this;
    }

    /** Gives the first day of the step of recruitment that was added last. */
    Journey meeting(String day) {
        Locator field = page.locator(".carte")
                .last()
                .getByLabel("Premier jour", new Locator.GetByLabelOptions().setExact(true));
        field.fill(day);
        field.press("Tab");
        return this;
    }

    /** Waits until what was typed is kept. */
    Journey saved() {
        // the page tells the server a moment after the last key
        page.evaluate("() => new Promise(done => setTimeout(done, 1500))");
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())");
        page.locator(".enregistre")
                .filter(new Locator.FilterOptions().setHasText("Enregistrée"))
                .waitFor();
        return this;
    }

    /** Answers yes or no to a question. */
    Journey answer(String question, String yesOrNo) {
        page.locator("vaadin-radio-group")
                .filter(new Locator.FilterOptions().setHasText(question))
                .getByText(yesOrNo, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    Locator field(String label) {
        // a group of fields may bear the same name as one of them
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea"))
                .locator("visible=true")
                .last();
    }

    Journey sees(String text) {
        page.getByText(text).locator("visible=true").first().waitFor();
        return this;
    }

    /** The last part of the address. */
    String numero() {
        page.waitForURL(url -> url.matches(".*/[0-9A-Z]+_[A-Z]+[0-9]+(\\?.*)?"));
        return page.url().replaceAll(".*/([^/?]+).*", "$1");
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
