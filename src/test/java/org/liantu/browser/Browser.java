package org.liantu.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.apache.commons.io.FileUtils;
import org.liantu.Shipped;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A visitor's Chromium, with a profile of its own that ends with it, at a site. What is asked for
 * is waited for, ten seconds at most.
 */
final class Browser implements AutoCloseable {

    /** Widths of a phone, a tablet and a desk. */
    static final List<Integer> WIDTHS = List.of(390, 820, 1440);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TALLEST_SHOT = 2600;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHOTS =
            Shipped.HOME.resolve(System.getProperty("liantu.screenshots", "target/screenshots"));

    private final Site site;
    private final Path folder;
    private final ChromeDriver driver;

    private Browser(Site site, Path folder, ChromeDriver driver) {
        this.site = site;
        this.folder = folder;
        this.driver = driver;
    }

    static Browser open(Site site) {
        return open(site, true);
    }

    /** One that runs no script of a page. */
    static Browser withoutScripts(Site site) {
        return open(site, false);
    }

    private static Browser open(Site site, boolean scripts) {
        try {
            Path folder = Files.createTempDirectory("browser");
            Files.createDirectory(folder.resolve("downloads"));
            Browser browser =
                    new Browser(
                            site,
                            folder,
                            new ChromeDriver(
                                    new ChromeDriverService.Builder()
                                            .usingDriverExecutable(program("chromedriver"))
                                            .usingAnyFreePort()
                                            .build(),
                                    options(folder, scripts)));
            browser.width(1440);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path folder, boolean scripts) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        Map<String, Object> preferences = new HashMap<>();
        preferences.put("download.default_directory", folder.resolve("downloads").toString());
        preferences.put("download.prompt_for_download", false);
        if (!scripts) preferences.put("profile.managed_default_content_settings.javascript", 2);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.setExperimentalOption("prefs", preferences);
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"));
    }

    private static File program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> new File(each, name))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "no program '"
                                                + name
                                                + "' on the PATH; browser tests need Chromium and its driver (Debian: chromium, chromium-driver)"));
    }

    /** Goes to a path of the site. */
    void go(String path) {
        driver.get(site.at(path));
    }

    void back() {
        driver.navigate().back();
    }

    /** The path and query where the visitor is, with Chinese as it is read. */
    String place() {
        URI address = URI.create(driver.getCurrentUrl());
        String query = address.getQuery() == null ? "" : "?" + address.getQuery();
        return address.getPath() + query;
    }

    /** The first element of a selector, once it is to be seen. */
    WebElement see(String selector) {
        return waiting()
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** All elements of a selector, once there is one to be seen. */
    List<WebElement> seeAll(String selector) {
        see(selector);
        return driver.findElements(By.cssSelector(selector));
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    String text(String selector) {
        return see(selector).getText();
    }

    List<String> texts(String selector) {
        return seeAll(selector).stream().map(WebElement::getText).toList();
    }

    void click(String selector) {
        see(selector).click();
    }

    /** Clicks what leads to another page, and waits until that is there. */
    void follow(WebElement link) {
        WebElement page = driver.findElement(By.cssSelector("html"));
        link.click();
        waiting().until(ExpectedConditions.stalenessOf(page));
        see("main");
    }

    void follow(String selector) {
        follow(see(selector));
    }

    /** Replaces what stands in a field. */
    void fill(String selector, String text) {
        WebElement field = see(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses Tab until the focus is on what a selector names. */
    void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(
                    script("return document.activeElement.matches(arguments[0])", selector)))
                return;
            press(Keys.TAB);
        }
        throw new AssertionError("no way to " + selector + " by the Tab key");
    }

    void await(String what, BooleanSupplier condition) {
        waiting()
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(any -> condition.getAsBoolean());
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What is on the clipboard. */
    String clipboard() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return (String) script("return navigator.clipboard.readText()");
    }

    /** The file that is being downloaded, once it is whole. */
    Path download() {
        await(
                "a download",
                () ->
                        downloads().size() == 1
                                && downloads()
                                        .get(0)
                                        .getName()
                                        .matches("[^.].*(?<!\\.crdownload)"));
        return downloads().get(0).toPath();
    }

    private List<File> downloads() {
        File[] files = folder.resolve("downloads").toFile().listFiles();
        if (files == null) throw new AssertionError("no folder for downloads");
        return List.of(files);
    }

    void width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        width < 600 ? 844 : 1000,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
    }

    /** Sets what the visitor's system prefers: {@code light} or {@code dark}. */
    void systemTheme(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** Forgets what was loaded, so that the next page is loaded cold. */
    void forget() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** Is as when it was opened: nothing remembered, an empty page, a desk's width. */
    void startAnew() {
        driver.get("about:blank");
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", site.at(""), "storageTypes", "all"));
        forget();
        systemTheme("");
        width(1440);
        complaints();
        for (File file : downloads()) if (!file.delete()) throw new AssertionError(file);
    }

    /** The whole page as a picture, down to a limit. */
    void shoot(String name) {
        long width = ((Number) script("return innerWidth")).longValue();
        long height = ((Number) script("return document.documentElement.scrollHeight")).longValue();
        Map<String, Object> shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of(
                                        "x", 0,
                                        "y", 0,
                                        "width", width,
                                        "height", Math.min(height, TALLEST_SHOT),
                                        "scale", 1)));
        try {
            Files.createDirectories(SHOTS);
            Files.write(
                    SHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole page as a picture at each width. */
    void shootAtEachWidth(String name) {
        for (int width : WIDTHS) {
            width(width);
            shoot(name + "-" + width);
        }
        width(1440);
    }

    /**
     * What went wrong since this was last asked: errors on the console, also of the security
     * policy, and requests to other hosts.
     */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER))
            if (entry.getLevel().intValue() >= Level.WARNING.intValue())
                complaints.add(entry.getMessage());
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode event = read(entry.getMessage()).path("message");
            String address = event.at("/params/request/url").asText();
            if (event.path("method").asText().equals("Network.requestWillBeSent")
                    && address.matches("(?i)(http|ws)s?:.*")
                    && !address.startsWith(site.at("/"))) complaints.add("asked for " + address);
        }
        return complaints;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20));
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
