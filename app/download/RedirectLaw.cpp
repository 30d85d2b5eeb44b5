// SPDX-License-Identifier: Apache-2.0
#include "app/download/RedirectLaw.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace nextgpt::app {

namespace {

constexpr int kHttpPort = 80;
constexpr int kHttpsPort = 443;

int portOf(const QUrl& address) {
    return address.port(address.scheme() == "https" ? kHttpsPort : kHttpPort);
}

/// The host's number; of an IPv4 address inside an IPv6 one, the IPv4 address. Null for a name.
QHostAddress numberOf(const QUrl& address) {
    const QHostAddress number(address.host());
    bool isInside = false;
    const quint32 inside = number.toIPv4Address(&isInside);
    return isInside ? QHostAddress(inside) : number;
}

bool hasLocalName(const QUrl& address) {
    const QString host = address.host().toLower();
    return host == "localhost" || host.endsWith(".localhost");
}

} // namespace

bool isPlainAddress(const QUrl& address) {
    return address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty() &&
           (address.scheme() == "https" || address.scheme() == "http");
}

bool isThisComputer(const QUrl& address) {
    const QHostAddress number = numberOf(address);
    return hasLocalName(address) || number.isLoopback() || number == QHostAddress(QHostAddress::AnyIPv4) ||
           number == QHostAddress(QHostAddress::AnyIPv6);
}

bool isLocal(const QUrl& address) {
    static const std::array<std::pair<QHostAddress, int>, 6> networks{
        QHostAddress::parseSubnet("10.0.0.0/8"),     QHostAddress::parseSubnet("172.16.0.0/12"),
        QHostAddress::parseSubnet("192.168.0.0/16"), QHostAddress::parseSubnet("169.254.0.0/16"),
        QHostAddress::parseSubnet("fc00::/7"),       QHostAddress::parseSubnet("fe80::/10")};
    const QHostAddress number = numberOf(address);
    return isThisComputer(address) ||
           (!number.isNull() && std::any_of(networks.begin(), networks.end(),
                                            [&](const auto& network) { return number.isInSubnet(network); }));
}

bool isSameOrigin(const QUrl& a, const QUrl& b) {
    return a.scheme() == b.scheme() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0 &&
           portOf(a) == portOf(b);
}

bool mayRedirect(const QUrl& from, const QUrl& to, const QUrl& endpoint) {
    if (!isPlainAddress(to) || (from.scheme() == "https" && to.scheme() != "https"))
        return false;
    if (isThisComputer(to))
        return isThisComputer(endpoint);
    return !isLocal(to) || (isLocal(endpoint) && !isThisComputer(endpoint));
}

} // namespace nextgpt::app
