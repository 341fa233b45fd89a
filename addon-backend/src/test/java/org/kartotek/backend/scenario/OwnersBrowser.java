package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What an owner does on the first day: signs in, connects the account, makes a token. */
final class OwnersBrowser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("kt_[A-Za-z0-9_-]{20,}");

    private final URI product;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    OwnersBrowser(URI product) {
        this.product = product;
    }

    void signIn(String email) throws IOException, InterruptedException {
        allow(open("oauth2/authorization/google"), email, List.of());
    }

    void connect(String email, String scope) throws IOException, InterruptedException {
        var back = allow(open("settings/google/connect"), email, List.of(scope));
        assertThat(back.uri().getQuery()).contains("connect=");
    }

    /** For a program that speaks for the owner. */
    String token() throws IOException, InterruptedException {
        var page = open("settings").body();
        var csrf = CSRF.matcher(page);
        assertThat(csrf.find()).as("a form in %s", page).isTrue();
        var shown = post(product.resolve("settings/tokens"), "name=desk&_csrf=" + csrf.group(1));
        var token = TOKEN.matcher(shown.body());
        assertThat(token.find()).as("a token in %s", shown.body()).isTrue();
        return token.group();
    }

    private HttpResponse<String> allow(
            HttpResponse<String> consent, String email, List<String> scopes)
            throws IOException, InterruptedException {
        var form = new StringBuilder(consent.uri().getRawQuery());
        form.append("&decision=allow&account=").append(encoded(email));
        scopes.forEach(it -> form.append("&granted=").append(encoded(it)));
        return post(consent.uri().resolve("/o/oauth2/v2/auth/decision"), form.toString());
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(product.resolve(path)).build());
    }

    private HttpResponse<String> post(URI address, String form)
            throws IOException, InterruptedException {
        return answered(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    private HttpResponse<String> answered(HttpRequest request)
            throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", request, answer.body()).isEqualTo(200);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
