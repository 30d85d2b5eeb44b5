// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageLocation.h"
#include "engine/media/image/ImageOrientation.h"
#include "engine/media/image/ImageReader.h"
#include "tests/engine/media/MediaFixture.h"
#include "tests/engine/media/image/HeifFixture.h"
#include "tests/engine/media/image/PlaceFixture.h"
#include "tests/engine/media/image/PngFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

/// The photo with a chunk after its header.
std::string photoWith(const std::string& name, const std::string& body) {
    return pngWith(bytesOf(kImages / "photo.png"), name, body);
}

std::string webPWithPlace() {
    const std::string body = bytesOf(kImages / "photo.webp").substr(8) + riffChunk("EXIF", exifWithPlace());
    return "RIFF" + littleEndian(body.size(), 4) + body;
}

/// The TIFF with a directory that has a further entry for a place.
std::string tiffWithPlace() {
    std::string file = bytesOf(kImages / "photo.tiff");
    const auto number = [&](std::size_t at, std::size_t bytes) {
        std::size_t value = 0;
        for (std::size_t i = bytes; i > 0; --i)
            value = value << 8 | static_cast<std::uint8_t>(file[at + i - 1]);
        return value;
    };
    const std::size_t begin = number(4, 4);
    const std::size_t count = number(begin, 2);
    const std::size_t gps = file.size() + 2 + 12 * (count + 1) + 4;
    const std::string place = littleEndian(1, 2) + littleEndian(2, 2) + littleEndian(5, 2) +
                              littleEndian(3, 4) + littleEndian(gps + 18, 4) + littleEndian(0, 4) +
                              latitude();
    const std::string directory = littleEndian(count + 1, 2) + file.substr(begin + 2, 12 * count) +
                                  littleEndian(0x8825, 2) + littleEndian(4, 2) + littleEndian(1, 4) +
                                  littleEndian(gps, 4) + littleEndian(0, 4);
    file.replace(4, 4, littleEndian(file.size(), 4));
    return file + directory + place;
}

std::string xmp(const std::string& property) {
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:Description " + property + "='48,51N'/></x:xmpmeta>";
}

/// A grey HEIC or AVIF with EXIF data; empty if libheif has no such encoder.
std::string heifWithPlace(heif_compression_format compression) {
    const Image grey{64, 64, std::vector<std::uint8_t>(64 * 64 * 3, 128)};
    return heifOf(grey, {.compression = compression, .exif = exifWithPlace()});
}

} // namespace

/// What is removed from images that leave the profile.
class TestImageLocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreRemoved_data();
    void placesAreRemoved();
    void filesWithoutAPlaceStay_data();
    void filesWithoutAPlaceStay();
    void damagedExifStays();

private:
    MediaFolder m_folder;
};

void TestImageLocation::placesAreRemoved_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* name, const std::string& content, const std::string& place) {
        if (!content.empty())
            QTest::newRow(name) << QByteArray::fromStdString(content) << QByteArray::fromStdString(place);
    };
    const std::string jpeg = bytesOf(kImages / "photo.jpg");
    row("JPEG", jpegWithPlace(jpeg), latitude());
    row("JPEG followed by another one", jpeg + jpegWithPlace(jpeg), latitude());
    row("JPEG with XMP",
        jpegWith(jpeg, 0xE1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + xmp("exif:GPSLatitude")),
        "48,51N");
    row("JPEG with IPTC",
        jpegWith(jpeg, 0xED,
                 std::string("Photoshop 3.0\0"
                             "8BIM\4\4\0\0\0\0\0\x0a\x1c\2\x5a\0\5Paris",
                             36)),
        "Paris");
    row("PNG", photoWith("eXIf", exifWithPlace()), latitude());
    row("PNG with XMP",
        photoWith("iTXt", std::string("XML:com.adobe.xmp\0\0\0\0\0", 22) + xmp("photoshop:City")), "48,51N");
    row("PNG with hexadecimal EXIF", photoWith("tEXt", std::string("Raw profile type exif\0 45786966", 31)),
        "45786966");
    row("WebP", webPWithPlace(), latitude());
    row("TIFF", tiffWithPlace(), latitude());
    row("HEIC", heifWithPlace(heif_compression_HEVC), latitude());
    row("AVIF", heifWithPlace(heif_compression_AV1), latitude());
}

void TestImageLocation::placesAreRemoved() {
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, place);
    QVERIFY(content.contains(place));
    const auto path = m_folder.write("image", content.toStdString());
    const auto changed = withoutLocation(path);
    QVERIFY(changed);
    const std::string text(changed->begin(), changed->end());
    QVERIFY(text.find(place.toStdString()) == std::string::npos);
    const auto copy = m_folder.write("copy", text);
    QVERIFY(readImage(copy) == readImage(path)); // upright, too
    QVERIFY(!withoutLocation(copy));
    const std::string original = content.toStdString();
    const void* bytes = original.data();
    QCOMPARE(exifOrientation(*changed),
             exifOrientation({static_cast<const std::uint8_t*>(bytes), original.size()}));
    QVERIFY(bytesOf(path) == original);
}

void TestImageLocation::filesWithoutAPlaceStay_data() {
    QTest::addColumn<QByteArray>("content");
    const std::string jpeg = bytesOf(kImages / "photo.jpg");
    const auto row = [](const char* name, const std::string& content) {
        QTest::newRow(name) << QByteArray::fromStdString(content);
    };
    row("JPEG", bytesOf(kImages / "turned6.jpg"));
    row("JPEG with XMP of no place",
        jpegWith(jpeg, 0xE1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + xmp("xmp:Rating")));
    row("PNG with a recipe", photoWith("tEXt", std::string("nextgpt.seed\0007", 14)));
    row("GIF", bytesOf(kImages / "photo.gif"));
    row("BMP", bytesOf(kImages / "photo.bmp"));
    row("audio", floatWavOf(tones(16'000, 1, 100)));
    row("text", "a text");
}

void TestImageLocation::filesWithoutAPlaceStay() {
    QFETCH(QByteArray, content);
    QVERIFY(!withoutLocation(m_folder.write("file", content.toStdString())));
}

/// Values that point outside the data, or at the pixels, are not followed.
void TestImageLocation::damagedExifStays() {
    const std::string whole = exifWithPlace();
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const char value : {'\0', '\x7f', '\xff'}) {
            std::string exif = whole;
            exif[at] = value;
            const auto path = m_folder.write("damaged.jpg", jpegWith(bytesOf(kImages / "photo.jpg"), 0xE1,
                                                                     std::string("Exif\0\0", 6) + exif));
            QVERIFY(!codeOf([&] { withoutLocation(path); }));
        }
    QVERIFY(codeOf([] { withoutLocation("no/such/file"); }) == ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestImageLocation)
#include "test_image_location.moc"
