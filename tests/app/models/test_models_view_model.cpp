// SPDX-License-Identifier: Apache-2.0
#include "app/models/ModelsViewModel.h"
#include "tests/app/download/FaultyServer.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;
using namespace nextgpt::test;

/// What the page and the rest of the window are told.
class TestModelsViewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void networkIsInUseWhileDownloading();
};

void TestModelsViewModel::networkIsInUseWhileDownloading() {
    FaultyServer server([](const Request& request) {
        Response response = fileResponse(request, QByteArray(1000, 'x'), "tag");
        response.cut = request.isHead() ? -1 : 10;
        response.isSilent = !request.isHead();
        return response;
    });
    ManifestPart part{.id = "image",
                      .title = "Images",
                      .about = "Draws.",
                      .folder = "sd",
                      .repository = "owner/name",
                      .revision = "main",
                      .licence = {"Free", "https://example.org/licence"}};
    part.files += {.path = "unet.bin", .bytes = 1000};
    const QTemporaryDir folder;
    DownloadEnvironment environment;
    environment.endpoint = server.address();
    const ModelPlaces places{.program = {},
                             .models = folder.filePath("models"),
                             .downloads = folder.filePath("downloads"),
                             .shipped = {},
                             .device = "cpu"};
    ModelsViewModel models({{part}}, places, environment);
    QVERIFY(!models.downloading());
    models.acceptLicence(0);
    QVERIFY(!models.downloading());
    models.start(0);
    QTRY_VERIFY(models.downloading() && models.running());
    models.pause(0);
    QTRY_VERIFY(!models.downloading() && !models.running());
}

QTEST_GUILESS_MAIN(TestModelsViewModel)
#include "test_models_view_model.moc"
