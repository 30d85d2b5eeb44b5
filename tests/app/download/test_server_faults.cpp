// SPDX-License-Identifier: Apache-2.0
#include "tests/app/download/Trial.h"

#include <QNetworkProxy>

using namespace nextgpt;
using namespace nextgpt::app;
using namespace nextgpt::test;

/// Every fault of a server ends with the right file or with one sentence, never with a wrong file in place.
class TestServerFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void fileArrives();
    void gitBlobIsCompared();
    void emptyFileArrives();
    void passingFaultsAreOvercome_data();
    void passingFaultsAreOvercome();
    void lastingFaultsAreNamed_data();
    void lastingFaultsAreNamed();
};

void TestServerFaults::fileArrives() {
    Trial trial(wellBehaved());
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.download->result().content.hex, hashOf(kContent));
    QVERIFY(trial.download->result().isCompared);
    for (const Request& request : trial.server.requests())
        QCOMPARE(request.headers["accept-encoding"], "identity");
}

void TestServerFaults::gitBlobIsCompared() {
    Trial right([](const Request& r) { return fileResponse(r, kContent, gitBlob(kContent)); });
    QCOMPARE(right.run(), State::Done);
    QCOMPARE(right.download->result().content.hex, gitBlob(kContent));
    Trial wrong([](const Request& r) { return fileResponse(r, kContent, gitBlob("other")); });
    QCOMPARE(wrong.run(), State::Failed);
    QCOMPARE(wrong.fault(), FaultKind::OtherFile);
}

void TestServerFaults::emptyFileArrives() {
    Trial trial(wellBehaved({}));
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(QFileInfo::exists(trial.target()));
}

void TestServerFaults::passingFaultsAreOvercome_data() {
    QTest::addColumn<FaultyServer::Script>("script");
    const auto row = [](const char* name, const FaultyServer::Script& fault, int faulty = 2) {
        QTest::newRow(name) << faultyAtFirst(faulty, fault);
    };
    const auto good = [](const Request& r) { return fileResponse(r, kContent, hashOf(kContent)); };
    const auto altered = [good](auto&& change) {
        return [good, change](const Request& r) {
            Response response = good(r);
            change(response, r);
            return response;
        };
    };
    row("connection breaks", altered([](Response& r, const Request&) { r.cut = r.body.size() / 2; }));
    row("breaks at once", altered([](Response& r, const Request&) { r.cut = 0; }));
    row("falls silent", altered([](Response& r, const Request&) {
            r.cut = r.body.size() / 2;
            r.isSilent = true;
        }));
    row("too short", altered([](Response& r, const Request&) {
            r.body.chop(100);
            r.hasNoLength = true;
        }));
    row("too long", altered([](Response& r, const Request&) {
            r.body += "more";
            r.hasNoLength = true;
        }));
    row("lies about its length", altered([](Response& r, const Request&) {
            r.headers += {"Content-Length", QByteArray::number(kContent.size() + 5)};
        }));
    row("compressed", altered([](Response& r, const Request&) {
            r.headers.append(std::pair<QByteArray, QByteArray>("Content-Encoding", "gzip"));
        }));
    row("wrong bytes", altered([](Response& r, const Request&) { r.body[10] = char(r.body[10] + 1); }), 1);
    row("503", [](const Request&) { return Response{.status = 503}; });
    row("500", [](const Request&) { return Response{.status = 500}; });
    row(
        "429 with a time",
        [](const Request&) {
            return Response{.status = 429, .headers = {{"Retry-After", "1"}}};
        },
        1);
    // After half of the file, which every try asks to continue.
    const auto afterHalf = [](const FaultyServer::Script& fault) {
        return [fault, tries = std::make_shared<int>(0)](const Request& r) {
            Response response = fileResponse(r, kContent, hashOf(kContent));
            if (r.isHead() || ++*tries > 2)
                return response;
            if (*tries == 2)
                return fault(r);
            response.cut = kContent.size() / 2;
            return response;
        };
    };
    QTest::newRow("ignores the range") << FaultyServer::Script(afterHalf([](const Request&) {
        return Response{.headers = {{"ETag", '"' + hashOf(kContent) + '"'}}, .body = kContent};
    }));
    QTest::newRow("another range") << FaultyServer::Script(afterHalf([](const Request& r) {
        Request other = r;
        other.headers["range"] = "bytes=10-";
        return fileResponse(other, kContent, hashOf(kContent));
    }));
    QTest::newRow("no range in a 206") << FaultyServer::Script(afterHalf([](const Request& r) {
        Response response = fileResponse(r, kContent, hashOf(kContent));
        response.headers.removeLast();
        return response;
    }));
    QTest::newRow("416") << FaultyServer::Script(afterHalf([](const Request&) {
        return Response{.status = 416, .headers = {{"ETag", '"' + hashOf(kContent) + '"'}}};
    }));
}

void TestServerFaults::passingFaultsAreOvercome() {
    QFETCH(FaultyServer::Script, script);
    Trial trial(script);
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
}

void TestServerFaults::lastingFaultsAreNamed_data() {
    QTest::addColumn<FaultyServer::Script>("script");
    QTest::addColumn<FaultKind>("fault");
    const auto row = [](const char* name, FaultKind fault, const FaultyServer::Script& script) {
        QTest::newRow(name) << script << fault;
    };
    const auto status = [&row](const char* name, FaultKind fault, int code, const QByteArray& error) {
        row(name, fault, [code, error](const Request&) {
            Response response{.status = code};
            if (!error.isEmpty())
                response.headers.append({"X-Error-Code", error});
            return response;
        });
    };
    status("token refused", FaultKind::TokenRefused, 401, {});
    status("gated", FaultKind::LicenceNotAccepted, 403, "GatedRepo");
    status("no such repository", FaultKind::NotFound, 401, "RepoNotFound");
    status("no such revision", FaultKind::NotFound, 404, "RevisionNotFound");
    status("no such file", FaultKind::NotFound, 404, "EntryNotFound");
    status("forbidden", FaultKind::Refused, 403, {});
    status("teapot", FaultKind::Refused, 418, {});
    status("always busy", FaultKind::ServerBusy, 503, {});
    status("always broken", FaultKind::ServerError, 500, {});
    row("busy for a day", FaultKind::ServerBusy, [](const Request&) {
        return Response{.status = 429, .headers = {{"Retry-After", "86400"}}};
    });
    row("web page", FaultKind::WebPage, [](const Request&) {
        return Response{.headers = {{"Content-Type", "text/html; charset=utf-8"}},
                        .body = "<html>Sign in</html>"};
    });
    row("web page as bytes", FaultKind::WebPage,
        [](const Request& r) { return fileResponse(r, "<!DOCTYPE html><p>Sign in", hashOf("the file")); });
    row("pointer", FaultKind::Pointer, [](const Request& r) {
        return fileResponse(r, "version https://git-lfs.github.com/spec/v1\n", hashOf("the file"));
    });
    row("always wrong bytes", FaultKind::OtherFile,
        [](const Request& r) { return fileResponse(r, kContent, hashOf("something else")); });
    row("no size", FaultKind::SizeUnknown, [](const Request&) { return Response{.hasNoLength = true}; });
    row("always changing", FaultKind::FileChanged, [count = std::make_shared<int>(0)](const Request& r) {
        return fileResponse(r, kContent, hashOf(QByteArray::number(++*count)));
    });
    row("endless body", FaultKind::ProtocolBroken, [](const Request& r) {
        Response response = fileResponse(r, kContent, "v1");
        if (!r.isHead())
            response = {.headers = response.headers, .body = QByteArray(2 << 20, 'x'), .hasNoLength = true};
        return response;
    });
    const auto redirect = [&row](const char* name, FaultKind fault, int code, const QByteArray& to) {
        row(name, fault, [code, to](const Request&) {
            return Response{.status = code, .headers = {{"Location", to}}};
        });
    };
    redirect("redirection loop", FaultKind::TooManyRedirects, 302, "/again");
    redirect("redirection to a file", FaultKind::RedirectRefused, 302, "file:///etc/passwd");
    redirect("redirection into the local network", FaultKind::RedirectRefused, 307,
             "http://169.254.169.254/");
    redirect("redirection to nowhere", FaultKind::RedirectRefused, 301, "");
}

void TestServerFaults::lastingFaultsAreNamed() {
    QFETCH(FaultyServer::Script, script);
    QFETCH(FaultKind, fault);
    Trial trial(script);
    QCOMPARE(trial.run(), State::Failed);
    QCOMPARE(int(trial.fault()), int(fault));
    QVERIFY(!QFileInfo::exists(trial.target()));
    QVERIFY(!faultText(trial.download->fault()).isEmpty());
    QVERIFY(!faultText(trial.download->fault()).contains("secret"));
}

QTEST_GUILESS_MAIN(TestServerFaults)
#include "test_server_faults.moc"
