# Varnish 6.0 or later in front of Kopij, with the module xkey (in Debian: varnish-modules).
# Kopij purges by tag what has changed: KOPIJ_CDN=varnish, see docs/operators.md.
vcl 4.1;

import std;
import xkey;

backend kopij {
  .host = "127.0.0.1";
  .port = "4000";
}

sub vcl_recv {
  # Purges. KOPIJ_CDN_TOKEN stands in Varnish's environment as well.
  if (req.url == "/.kopij/purge") {
    if (req.method != "POST" || !std.getenv("KOPIJ_CDN_TOKEN")
        || req.http.Authorization != "Bearer " + std.getenv("KOPIJ_CDN_TOKEN")) {
      return (synth(403, "Forbidden"));
    }
    return (synth(200, "Purged " + xkey.purge(req.http.Surrogate-Key)));
  }

  # Before the rest, because what is passed on loses its Upgrade, and those who open a WebSocket may send a token.
  if (req.http.Upgrade ~ "(?i)websocket") {
    return (pipe);
  }

  # Only what everybody gets is kept.
  if (req.http.Authorization) {
    return (pass);
  }
  unset req.http.Cookie;
}

# Varnish does not pass these on by itself.
sub vcl_pipe {
  if (req.http.Upgrade) {
    set bereq.http.Upgrade = req.http.Upgrade;
    set bereq.http.Connection = req.http.Connection;
  }
}

sub vcl_backend_response {
  # Varnish would serve an answer for ten seconds after its end, which may be that of a licence.
  if (beresp.http.Cache-Control !~ "stale-while-revalidate") {
    set beresp.grace = 0s;
  }
  set beresp.http.xkey = beresp.http.Surrogate-Key;
}

sub vcl_deliver {
  unset resp.http.xkey;
  # Browsers cannot be purged, so they ask every time. Varnish answers with 304 if nothing has changed.
  if (resp.http.Cache-Control ~ "public") {
    set resp.http.Cache-Control = "public, no-cache";
    unset resp.http.Age;
  }
}
