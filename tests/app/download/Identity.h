// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>

namespace nextgpt::test {

/// A server's key, and a certificate that nobody has signed but itself. `name` is what it is valid for, in
/// OpenSSL's notation, such as "DNS:models.test".
QSslConfiguration identityFor(const QByteArray& name);

} // namespace nextgpt::test
