// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaProbe.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/ImageWriter.h"
#include "tests/engine/media/image/HeifFixture.h"
#include "tests/engine/media/image/PlaceFixture.h"
#include "tests/engine/media/image/PngFixture.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kFiles = std::filesystem::path(NEXTGPT_TEST_DATA) / "media";
const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

struct Pixel {
    int red = 0;
    int green = 0;
    int blue = 0;
};

Pixel pixelOf(const Image& image, int x, int y) {
    const auto at = static_cast<std::size_t>(y * image.width + x) * 3;
    return {image.pixels.at(at), image.pixels.at(at + 1), image.pixels.at(at + 2)};
}

bool isNear(const Pixel& one, const Pixel& other) {
    constexpr int kLoss = 8; // of coding
    return std::abs(one.red - other.red) <= kLoss && std::abs(one.green - other.green) <= kLoss &&
           std::abs(one.blue - other.blue) <= kLoss;
}

constexpr Pixel kRed{200, 40, 40}; ///< of the upper left quarter of a numbered image
constexpr int kBright = 19;        ///< number of the brightest one
constexpr Pixel kGrey{greyLevel(kBright), greyLevel(kBright), greyLevel(kBright)};

bool isYellow(const Pixel& pixel) {
    return pixel.red > 150 && pixel.green > 110 && pixel.blue < 100;
}

/// Whether the small yellow bird of the little world is at the top right and nowhere else.
bool showsBirdAtTopRight(const Image& image) {
    std::array<int, 4> counts{}; // of yellow pixels per quarter, by rows
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (isYellow(pixelOf(image, x, y)))
                ++counts.at(static_cast<std::size_t>(2 * (y >= image.height / 2) + (x >= image.width / 2)));
    return counts[1] > 100 && counts[1] > 5 * (counts[0] + counts[2] + counts[3]);
}

std::string little(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text.push_back(static_cast<char>(value >> (8 * i)));
    return text;
}

/// A field of a TIFF directory: of type SHORT or LONG with one value.
struct TiffField {
    std::uint32_t tag = 0;
    std::uint32_t type = 0; ///< 3: SHORT, 4: LONG
    std::uint32_t value = 0;
};

/// An uncompressed grey TIFF image of one strip whose left half is black, with additional fields.
std::string tiffOf(int width, int height, const std::vector<TiffField>& additional) {
    std::string pixels;
    for (int i = 0; i < width * height; ++i)
        pixels.push_back(static_cast<char>(i % width < width / 2 ? 0 : 255));
    const auto size = static_cast<std::uint32_t>(pixels.size());
    std::vector<TiffField> fields{{256, 4, static_cast<std::uint32_t>(width)},
                                  {257, 4, static_cast<std::uint32_t>(height)},
                                  {258, 3, 8},
                                  {259, 3, 1},
                                  {262, 3, 1},
                                  {273, 4, 8},
                                  {277, 3, 1},
                                  {278, 4, static_cast<std::uint32_t>(height)},
                                  {279, 4, size}};
    fields.insert(fields.end(), additional.begin(), additional.end());
    std::sort(fields.begin(), fields.end(),
              [](const TiffField& one, const TiffField& other) { return one.tag < other.tag; });
    std::string file = "II*" + std::string(1, '\0') + little(8 + size, 4) + pixels;
    file += little(static_cast<std::uint32_t>(fields.size()), 2);
    for (const TiffField& field : fields)
        file += little(field.tag, 2) + little(field.type, 2) + little(1, 4) + little(field.value, 4);
    return file + little(0, 4);
}

/// A BMP image of 2 x 1 pixels, blue and red, whose header has `headerBytes` bytes.
std::string bmpOf(std::uint32_t headerBytes) {
    const bool isCore = headerBytes == 12;
    std::string header = little(headerBytes, 4) + little(2, isCore ? 2 : 4) + little(1, isCore ? 2 : 4) +
                         little(1, 2) + little(24, 2);
    header.resize(headerBytes, '\0');
    const std::string pixels("\xff\0\0\0\0\xff\0\0", 8);
    const auto offset = static_cast<std::uint32_t>(14 + header.size());
    return "BM" + little(offset + 8, 4) + little(0, 4) + little(offset, 4) + header + pixels;
}

} // namespace

/// The formats of still images that browsers, phones and scanners write.
class TestImageFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formatsAreReadUpright_data();
    void formatsAreReadUpright();
    void turnedImagesAreReadUpright_data();
    void turnedImagesAreReadUpright();
    void highDynamicRangeLooksLikeStandard_data();
    void highDynamicRangeLooksLikeStandard();
    void damagedModernImagesAreRefused();
    void tiffWithAnyTagIsRead_data();
    void tiffWithAnyTagIsRead();
    void bmpHeadersAreRead_data();
    void bmpHeadersAreRead();
    void wrongColourProfilesAreIgnored();
    void whiteOnTransparencyStaysVisible();

private:
    MediaFolder m_folder;
};

void TestImageFormats::formatsAreReadUpright_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codec");
    QTest::newRow("HEIC, turned and in tiles") << "phone.heic"
                                               << "heif";
    QTest::newRow("AVIF") << "still.avif"
                          << "avif";
    QTest::newRow("WebP with EXIF orientation") << "turned.webp"
                                                << "webp";
}

void TestImageFormats::formatsAreReadUpright() {
    QFETCH(QString, name);
    QFETCH(QString, codec);
    const auto path = m_folder.write("named.jpg", bytesOf(kFiles / name.toStdString()));
    const MediaProbe probe = probeMedia(path);
    QCOMPARE(probe.modality, Modality::Image);
    QCOMPARE(QString::fromStdString(probe.codec), codec);
    const Image image = readImage(path);
    QCOMPARE(image.width, image.height);
    QVERIFY(showsBirdAtTopRight(image));
}

void TestImageFormats::turnedImagesAreReadUpright_data() {
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* name, const std::string& file) {
        QTest::newRow(name) << QByteArray::fromStdString(file);
    };
    const Image lying = numberedImage(96, 64, kBright);
    const auto png = m_folder.path("lying.png");
    writePng(png, lying, {});
    const auto turned = [&lying](heif_compression_format compression, const std::string& exif) {
        return heifOf(
            lying, {.compression = compression, .orientation = heif_orientation_rotate_90_cw, .exif = exif});
    };
    row("PNG with EXIF", pngWith(bytesOf(png), "eXIf", exifWithPlace()));
    row("HEIC", turned(heif_compression_HEVC, {}));
    row("AVIF", turned(heif_compression_AV1, {}));
    // EXIF repeats there what the container says, and is not followed a second time.
    row("HEIC with EXIF", turned(heif_compression_HEVC, exifWithPlace()));
    row("AVIF with EXIF", turned(heif_compression_AV1, exifWithPlace()));
}

/// By a quarter, clockwise: what is at the top left comes to the top right.
void TestImageFormats::turnedImagesAreReadUpright() {
    QFETCH(QByteArray, file);
    if (file.isEmpty())
        QSKIP("libheif has no encoder for this format");
    const Image image = readImage(m_folder.write("turned", file.toStdString()));
    QCOMPARE(image.width, 64);
    QCOMPARE(image.height, 96);
    QVERIFY(isNear(pixelOf(image, 63, 0), kRed));
    for (const auto& [x, y] : {std::pair{0, 0}, {0, 95}, {63, 95}})
        QVERIFY(isNear(pixelOf(image, x, y), kGrey));
}

void TestImageFormats::highDynamicRangeLooksLikeStandard_data() {
    QTest::addColumn<int>("compression");
    QTest::addColumn<int>("transfer");
    const auto row = [](const char* name, heif_compression_format compression, ColorTransfer transfer) {
        QTest::newRow(name) << int(compression) << int(transfer);
    };
    row("HEIC, PQ", heif_compression_HEVC, ColorTransfer::Pq);
    row("HEIC, HLG", heif_compression_HEVC, ColorTransfer::Hlg);
    row("AVIF, PQ", heif_compression_AV1, ColorTransfer::Pq);
    row("AVIF, HLG", heif_compression_AV1, ColorTransfer::Hlg);
}

/// Unmapped, the grey of 220 is 139 in PQ and 177 in HLG, and the red of 200 is 122 and 157.
void TestImageFormats::highDynamicRangeLooksLikeStandard() {
    QFETCH(int, compression);
    QFETCH(int, transfer);
    const std::string file = heifOf(numberedImage(64, 64, kBright),
                                    {.compression = static_cast<heif_compression_format>(compression),
                                     .transfer = static_cast<ColorTransfer>(transfer)});
    if (file.empty())
        QSKIP("libheif has no encoder for this format");
    const Image image = readImage(m_folder.write("bright", file));
    QCOMPARE(image.width, 64);
    const Pixel red = pixelOf(image, 16, 16);
    QVERIFY2(isNear(red, kRed),
             qPrintable(QStringLiteral("%1 %2 %3").arg(red.red).arg(red.green).arg(red.blue)));
    const Pixel grey = pixelOf(image, 48, 48);
    QVERIFY2(isNear(grey, kGrey),
             qPrintable(QStringLiteral("%1 %2 %3").arg(grey.red).arg(grey.green).arg(grey.blue)));
}

void TestImageFormats::damagedModernImagesAreRefused() {
    for (const char* name : {"animated.webp", "phone.heic", "still.avif", "turned.webp"}) {
        const std::string whole = bytesOf(kFiles / name);
        for (std::size_t size = 16; size < whole.size() * 8 / 10; size += 1 + whole.size() / 13) {
            const auto path = m_folder.write("cut", whole.substr(0, size));
            const auto code = codeOf([&] { readImage(path); });
            QVERIFY2(code == ErrorCode::MediaDamaged || code == ErrorCode::MediaUnsupported,
                     qPrintable(QStringLiteral("%1 cut to %2 bytes").arg(name).arg(size)));
        }
    }
}

void TestImageFormats::tiffWithAnyTagIsRead_data() {
    QTest::addColumn<int>("tag");
    QTest::addColumn<int>("value");
    QTest::newRow("resolution unit") << 296 << 2;
    QTest::newRow("sample format") << 339 << 1;
    QTest::newRow("an unknown tag") << 60'123 << 7;
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::newRow(qPrintable(QStringLiteral("orientation %1").arg(orientation))) << 274 << orientation;
}

void TestImageFormats::tiffWithAnyTagIsRead() {
    QFETCH(int, tag);
    QFETCH(int, value);
    const auto path = m_folder.write(
        "scan.tif", tiffOf(8, 4, {{static_cast<std::uint32_t>(tag), 3, static_cast<std::uint32_t>(value)}}));
    const Image image = readImage(path);
    const int orientation = tag == 274 ? value : 1;
    QCOMPARE(image.width, orientation >= 5 ? 4 : 8);
    const bool darkFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
    QCOMPARE(pixelOf(image, 0, 0).green, darkFirst ? 0 : 255);
    QCOMPARE(pixelOf(image, image.width - 1, image.height - 1).green, darkFirst ? 255 : 0);
    QCOMPARE(probeMedia(path).width, 8);
}

void TestImageFormats::bmpHeadersAreRead_data() {
    QTest::addColumn<int>("headerBytes");
    for (const int bytes : {12, 40, 64, 108, 124})
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
}

void TestImageFormats::bmpHeadersAreRead() {
    QFETCH(int, headerBytes);
    const auto path = m_folder.write("image.bmp", bmpOf(static_cast<std::uint32_t>(headerBytes)));
    QCOMPARE(probeMedia(path).width, 2);
    QCOMPARE(probeMedia(path).height, 1);
    const Image image = readImage(path);
    QCOMPARE(pixelOf(image, 0, 0).blue, 255);
    QCOMPARE(pixelOf(image, 1, 0).red, 255);
}

void TestImageFormats::wrongColourProfilesAreIgnored() {
    std::string jpeg = bytesOf(kImages / "photo.jpg");
    const std::string profile("ICC_PROFILE\0\x09\x02not a profile", 27);
    const auto length = static_cast<std::uint32_t>(profile.size() + 2);
    const std::string marker{'\xff', '\xe2', static_cast<char>(length >> 8), static_cast<char>(length)};
    jpeg.insert(2, profile).insert(2, marker);
    QVERIFY(readImage(m_folder.write("profile.jpg", jpeg)) == readImage(kImages / "photo.jpg"));
    std::string png = bytesOf(kImages / "photo.png");
    png.insert(33, std::string("\0\0\0\x08"
                               "iCCPbroken!!\0\0\0\0",
                               20));
    QVERIFY(readImage(m_folder.write("profile.png", png)) == readImage(kImages / "photo.png"));
}

void TestImageFormats::whiteOnTransparencyStaysVisible() {
    const Image star = readImage(kFiles / "white_on_transparent.png");
    const auto [darkest, brightest] = std::minmax_element(star.pixels.begin(), star.pixels.end());
    QVERIFY(*brightest - *darkest > 100);
    // Dark content stays on white.
    const Image other = readImage(kImages / "alpha.png");
    QVERIFY(*std::max_element(other.pixels.begin(), other.pixels.end()) > 200);
}

QTEST_GUILESS_MAIN(TestImageFormats)
#include "test_image_formats.moc"
