// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/DownloadEnvironment.h"
#include "app/download/ServerAnswer.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

namespace nextgpt::app {

/// One request to the server of a file: it follows redirections as mayRedirect() allows, asks for the bytes
/// as they are, and sends the token to the origin of the user's endpoint alone. No cookies, no cache.
class Fetch : public QObject {
    Q_OBJECT

public:
    enum class Verb { Head, Get };
    struct Order {
        Verb verb = Verb::Head;
        QUrl address{};
        qint64 from = 0;         ///< first byte that is wanted
        QByteArray ifRange{};    ///< the ETag that the bytes before `from` have
        qint64 mostBuffered = 0; ///< bytes that wait for read() at most
    };

    Fetch(QNetworkAccessManager& network, const DownloadEnvironment& environment, Order order);
    ~Fetch() override;

    /// Ends the connection. No signal follows.
    void stop();
    /// Bytes that have arrived, at most `most`.
    QByteArray read(qint64 most);
    /// The connection has ended; read() may still have bytes.
    bool isEnded() const { return m_isEnded; }

Q_SIGNALS:
    /// The headers of the last answer: 2xx or 416.
    void answered(const nextgpt::app::ServerAnswer& answer);
    /// Bytes arrived after answered(), or the connection ended.
    void arrived();
    void failed(const nextgpt::app::Fault& fault);

private:
    void ask(const QUrl& address);
    void readAnswer();
    void follow();
    void finish();
    void fail(const Fault& fault);

    QNetworkAccessManager& m_network;
    const DownloadEnvironment& m_environment;
    Order m_order;
    ServerAnswer m_answer;
    QPointer<QNetworkReply> m_reply;
    int m_redirects = 0;
    bool m_hasToken = false;
    bool m_isAnswered = false;
    bool m_isEnded = false;
};

/// The address of a file of a repository: ENDPOINT/REPOSITORY/resolve/REVISION/PATH.
QUrl resolveAddress(const QUrl& endpoint, const QString& repository, const QString& revision,
                    const QString& path);

} // namespace nextgpt::app
