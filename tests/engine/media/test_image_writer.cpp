// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/ImageWriter.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <csignal>
#include <fstream>

using namespace nextgpt;

namespace {

Image gradient(int width, int height) {
    Image image{width, height, {}};
    for (int i = 0; i < width * height * 3; ++i)
        image.pixels.push_back(static_cast<std::uint8_t>(i * 7));
    return image;
}

} // namespace

class TestImageWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPixelsAndRecipe();
    void makesMissingFolders();
    void leavesNothingBehindWhenTheDiskIsFull();
    void saysThatAFolderCannotBeWritten();
};

void TestImageWriter::keepsPixelsAndRecipe() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "image.png";
    const Image image = gradient(37, 19);
    Recipe recipe;
    recipe.prompt = "une étoile\nrouge ★";
    recipe.seed = 18446744073709551615ULL;
    writePng(path, image, recipe);
    QVERIFY(readImage(path) == image);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    QVERIFY(bytes.find("une étoile\nrouge ★") != std::string::npos);
    QVERIFY(bytes.find("18446744073709551615") != std::string::npos);
}

void TestImageWriter::makesMissingFolders() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "a" / "b" / "image.png";
    writePng(path, gradient(4, 4), {});
    QVERIFY(std::filesystem::exists(path));
}

void TestImageWriter::leavesNothingBehindWhenTheDiskIsFull() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "image.png";
    // A file-size limit fails a write exactly as a full disk does: after some bytes, in the middle.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = 512;
    setrlimit(RLIMIT_FSIZE, &tight);
    std::optional<ErrorCode> code;
    try {
        writePng(path, gradient(64, 64), {});
    } catch (const EngineError& error) {
        code = error.code();
    }
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(code == ErrorCode::DiskFull);
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

void TestImageWriter::saysThatAFolderCannotBeWritten() {
    try {
        writePng("/proc/no-such-place/image.png", gradient(4, 4), {});
        QFAIL("writing below /proc was accepted");
    } catch (const EngineError& error) {
        QVERIFY(error.code() == ErrorCode::FileNotWritable);
    }
}

QTEST_GUILESS_MAIN(TestImageWriter)
#include "test_image_writer.moc"
