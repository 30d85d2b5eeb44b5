// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/media/image/ImageReader.h"

#include <QTemporaryDir>
#include <QtTest>

#include <ATen/ATen.h>

#include <fstream>

using namespace nextgpt;

namespace {

const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

at::Tensor asTensor(const Image& image) {
    return at::tensor(at::ArrayRef<std::uint8_t>(image.pixels), at::kByte)
        .reshape({image.height, image.width, 3})
        .to(at::kInt);
}

std::optional<ErrorCode> codeOf(const std::filesystem::path& path) {
    try {
        readImage(path);
        return std::nullopt;
    } catch (const EngineError& error) {
        return error.code();
    }
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

/// Compared with PIL (tests/reference/images.py).
class TestImageReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void pixelsEqualPil_data();
    void pixelsEqualPil();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void truncatedFilesAreRefused();
    void incompleteFilesAreReadInPart_data();
    void incompleteFilesAreReadInPart();
    void onlyIncompleteFilesAreReadInPart();
    void sizeIsCheckedBeforeDecoding();
    void unreadableFilesAreReported();
    void formatIsDeterminedFromTheContent();

private:
    std::filesystem::path write(const std::string& name, const std::string& bytes) {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    QTemporaryDir m_folder;
};

void TestImageReader::pixelsEqualPil_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("tolerance"); // largest difference of one channel, in 1/255
    for (const char* exact : {"photo.png", "alpha.png", "palette.png", "grey.png", "grey16.png", "photo.webp",
                              "photo.gif", "photo.tiff", "photo.bmp", "tall.png"})
        QTest::newRow(exact) << exact << 1;
    // JPEG decoders differ in the rounding of the inverse transform and in chroma interpolation.
    QTest::newRow("photo.jpg") << "photo.jpg" << 6;
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const QString name = QStringLiteral("turned%1.jpg").arg(orientation);
        QTest::newRow(qPrintable(name)) << name << 6;
    }
}

void TestImageReader::pixelsEqualPil() {
    QFETCH(QString, name);
    QFETCH(int, tolerance);
    SafetensorsFile expected(kImages / "expected.safetensors");
    const std::string key = name.toStdString();
    const at::Tensor wanted = expected.take(key, expected.shapeOf(key)).to(at::kInt);
    const at::Tensor got = asTensor(readImage(kImages / key));
    QCOMPARE(got.sizes().vec(), wanted.sizes().vec());
    const int difference = (got - wanted).abs().max().item<int>();
    QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
}

void TestImageReader::otherFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("a text file");
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("elf") << QByteArray("\x7f"
                                       "ELF\x02\x01\x01");
    QTest::newRow("playlist") << QByteArray("#EXTM3U\nconcat:/etc/passwd\n");
}

void TestImageReader::otherFilesAreRefused() {
    QFETCH(QByteArray, bytes);
    QVERIFY(codeOf(write("image.png", bytes.toStdString())) == ErrorCode::MediaUnsupported);
}

void TestImageReader::truncatedFilesAreRefused() {
    for (const char* name : {"photo.png", "photo.webp", "photo.gif", "photo.bmp", "photo.tiff"}) {
        const std::string whole = bytesOf(kImages / name);
        for (std::size_t size = 12; size < whole.size() * 9 / 10; size += 1 + whole.size() / 23) {
            const auto code = codeOf(write("cut", whole.substr(0, size)));
            QVERIFY2(code.has_value(),
                     qPrintable(QStringLiteral("%1 cut to %2 bytes was accepted").arg(name).arg(size)));
            QVERIFY(*code == ErrorCode::MediaDamaged || *code == ErrorCode::MediaUnsupported);
        }
    }
    const std::string jpeg = bytesOf(kImages / "photo.jpg");
    QVERIFY(codeOf(write("cut.jpg", jpeg.substr(0, jpeg.size() / 2))) == ErrorCode::MediaDamaged);
}

void TestImageReader::incompleteFilesAreReadInPart_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"photo.png", "grey.png", "grey16.png", "palette.png", "alpha.png", "tall.png",
                             "photo.jpg", "turned1.jpg"})
        QTest::newRow(name) << name;
}

/// What is there equals the whole image, and everything below it is grey.
void TestImageReader::incompleteFilesAreReadInPart() {
    QFETCH(QString, name);
    constexpr int kGrey = 128;
    const auto path = kImages / name.toStdString();
    const at::Tensor whole = asTensor(readImage(path));
    const std::string bytes = bytesOf(path);
    const std::int64_t height = whole.size(0);
    std::int64_t before = 0;
    bool isPartial = false;
    for (const int percent : {20, 40, 60, 70, 80, 90, 95}) {
        const auto cut =
            write("cut", bytes.substr(0, bytes.size() * static_cast<std::size_t>(percent) / 100));
        at::Tensor part;
        try {
            part = asTensor(readIncompleteImage(cut));
        } catch (const EngineError& error) { // too little of it
            QCOMPARE(error.code(), ErrorCode::MediaDamaged);
            QCOMPARE(before, std::int64_t(0));
            continue;
        }
        QCOMPARE(part.sizes(), whole.sizes());
        std::int64_t end = height;
        while (end > 0 && (part[end - 1] == kGrey).all().item<bool>())
            --end;
        QVERIFY(end >= before); // more of the file gives more of the image
        before = end;
        isPartial = isPartial || (end > 0 && end < height);
        // The last row of blocks of a JPEG may be there in part, and its colours shine into the one before.
        constexpr std::int64_t kTwoBlockRows = 24;
        const std::int64_t sure =
            name.endsWith(".png") ? end : std::max<std::int64_t>(0, end - kTwoBlockRows);
        QVERIFY(at::equal(part.slice(0, 0, sure), whole.slice(0, 0, sure)));
    }
    QVERIFY(isPartial);
}

void TestImageReader::onlyIncompleteFilesAreReadInPart() {
    const auto refused = [](const std::filesystem::path& path) {
        try {
            readIncompleteImage(path);
            return false;
        } catch (const EngineError& error) {
            return error.code() == ErrorCode::MediaDamaged || error.code() == ErrorCode::MediaUnsupported;
        }
    };
    for (const char* name : {"photo.png", "photo.jpg", "photo.gif", "photo.bmp", "photo.webp", "photo.tiff"})
        QVERIFY2(refused(kImages / name), name); // nothing is missing
    for (const char* name : {"photo.gif", "photo.webp", "photo.tiff", "cmyk.jpg"}) {
        const std::string bytes = bytesOf(kImages / name);
        QVERIFY2(refused(write("cut", bytes.substr(0, bytes.size() * 8 / 10))), name);
    }
    const std::string png = bytesOf(kImages / "photo.png");
    for (std::size_t size = 0; size < 60; ++size) // less than a tenth
        QVERIFY(refused(write("cut.png", png.substr(0, size))));
    const std::string progressive = bytesOf(kImages / "progressive.jpg"); // coarse, but all of it
    QVERIFY(!refused(write("cut.jpg", progressive.substr(0, progressive.size() * 9 / 10))));
}

void TestImageReader::sizeIsCheckedBeforeDecoding() {
    std::string png = bytesOf(kImages / "photo.png");
    png.replace(16, 8, std::string("\x00\x01\x00\x00\x00\x01\x00\x00", 8)); // 65,536 x 65,536
    QVERIFY(codeOf(write("bomb.png", png)) == ErrorCode::MediaTooLarge);
    std::string gif = bytesOf(kImages / "photo.gif");
    gif.replace(6, 4, "\xff\xff\xff\xff");
    QVERIFY(codeOf(write("bomb.gif", gif)) == ErrorCode::MediaTooLarge);
}

void TestImageReader::unreadableFilesAreReported() {
    QVERIFY(codeOf("no/such/image.png") == ErrorCode::FileUnreadable);
    QVERIFY(codeOf(m_folder.path().toStdString()) == ErrorCode::FileUnreadable);
    QVERIFY(codeOf("/dev/zero") == ErrorCode::FileUnreadable);
}

void TestImageReader::formatIsDeterminedFromTheContent() {
    const Image image = readImage(write("really-a-png.jpg", bytesOf(kImages / "photo.png")));
    QCOMPARE(image.width, 45);
}

QTEST_GUILESS_MAIN(TestImageReader)
#include "test_image_reader.moc"
