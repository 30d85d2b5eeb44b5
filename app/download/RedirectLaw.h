// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace nextgpt::app {

/// An http or https address with a host and without a user name.
bool isPlainAddress(const QUrl& address);

/// By its name or number: no name is looked up.
bool isThisComputer(const QUrl& address);

/// An address of this computer or of a local network, by its name or number.
bool isLocal(const QUrl& address);

/// The same scheme, host and port: where a token may be sent.
bool isSameOrigin(const QUrl& a, const QUrl& b);

/// A redirection may never lead from https to http or to another protocol, and to this computer or the local
/// network only if `endpoint`, which the user has chosen, is there too.
bool mayRedirect(const QUrl& from, const QUrl& to, const QUrl& endpoint);

} // namespace nextgpt::app
