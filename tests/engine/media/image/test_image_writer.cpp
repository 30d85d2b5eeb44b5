// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/ImageWriter.h"
#include "tests/engine/media/MediaFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

Image gradient(int width, int height) {
    Image image{.width = width, .height = height, .pixels = {}};
    for (int i = 0; i < width * height * 3; ++i)
        image.pixels.push_back(static_cast<std::uint8_t>(i * 7));
    return image;
}

} // namespace

class TestImageWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pixelsAndRecipeAreKept();
    void missingFoldersAreCreated();
    void fullDiskLeavesNoFile();
    void unwritableFolderIsReported();
};

void TestImageWriter::pixelsAndRecipeAreKept() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "image.png";
    const Image image = gradient(37, 19);
    Recipe recipe;
    recipe.prompt = "une étoile\nrouge ★";
    recipe.seed = 18446744073709551615ULL;
    recipe.decodedIn = "float16";
    writePng(path, image, recipe);
    QVERIFY(readImage(path) == image);
    const std::string bytes = bytesOf(path);
    QVERIFY(bytes.find("une étoile\nrouge ★") != std::string::npos);
    QVERIFY(bytes.find("18446744073709551615") != std::string::npos);
    QVERIFY(bytes.find("nextgpt.decoded_in") != std::string::npos);
}

void TestImageWriter::missingFoldersAreCreated() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "a" / "b" / "image.png";
    writePng(path, gradient(4, 4), {});
    QVERIFY(std::filesystem::exists(path));
}

void TestImageWriter::fullDiskLeavesNoFile() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "image.png";
    const auto code = codeOf([&] {
        const FileSizeLimit disk(512);
        writePng(path, gradient(64, 64), {});
    });
    QVERIFY(code == ErrorCode::DiskFull);
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

void TestImageWriter::unwritableFolderIsReported() {
    const auto code = codeOf([] { writePng("/proc/no-such-folder/image.png", gradient(4, 4), {}); });
    QVERIFY(code == ErrorCode::FileNotWritable);
}

QTEST_GUILESS_MAIN(TestImageWriter)
#include "test_image_writer.moc"
