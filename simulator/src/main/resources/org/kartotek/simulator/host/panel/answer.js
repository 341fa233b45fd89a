/** Reads an add-on's answer, in any of the envelopes Google's own parser takes, as one of a few plain things. */
export function understand(body) {
  const scopes = body.requesting_google_scopes ?? body.requestingGoogleScopes;
  if (scopes) return { kind: "scopes", scopes: scopes.scopes ?? [], all: scopes.all_scopes ?? scopes.allScopes ?? false };
  const basic = body.basic_authorization_prompt ?? body.basicAuthorizationPrompt;
  if (basic) return { kind: "prompt", card: basicPrompt(basic) };
  const custom = body.custom_authorization_prompt ?? body.customAuthorizationPrompt;
  if (custom) return { kind: "render", ...rendering(custom) };
  if (body.autoComplete) return { kind: "suggestions", items: body.autoComplete.items ?? [] };
  if (body.sections) return { kind: "render", ...rendering({ action: { navigations: [{ pushCard: body }] } }) };
  return { kind: "render", ...rendering(body.renderActions ?? body), stateChanged: body.stateChanged === true };
}

function rendering({ action = {}, hostAppAction = null }) {
  return {
    navigations: action.navigations ?? [],
    notification: action.notification?.text ?? null,
    link: action.link ?? null,
    hostAppAction,
    stateChanged: false,
  };
}

/** What Gmail shows for an add-on that only named the page where a person signs in. */
function basicPrompt(prompt) {
  const url = prompt.authorization_url ?? prompt.authorizationUrl;
  const openLink = { url, openAs: "OVERLAY", onClose: "RELOAD" };
  return {
    sections: [{ widgets: [
      { textParagraph: { text: `This add-on needs your permission to use ${escapeText(prompt.resource ?? "a service")}.` } },
      { buttonList: { buttons: [{ text: "Authorize access", onClick: { openLink } }] } },
    ] }],
  };
}

function escapeText(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
