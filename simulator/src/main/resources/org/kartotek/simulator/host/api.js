/** The page's only way out: the simulator's own server. Google's part is played there, not in the browser. */
export async function get(path, query = {}) {
  const wanted = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return read(await fetch(`${path}?${new URLSearchParams(wanted)}`));
}

export async function post(path, body, signal) {
  return send("POST", path, body, signal);
}

export async function send(method, path, body, signal) {
  const headers = { "Content-Type": "application/json" };
  return read(await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal }));
}

async function read(response) {
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) throw new Error(answer.error?.message ?? answer.error ?? `The simulator answered ${response.status}`);
  return answer;
}
