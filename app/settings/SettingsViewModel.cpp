#include "app/settings/SettingsViewModel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMetaProperty>
#include <QPalette>
#include <QRandomGenerator>

#include <algorithm>

#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kSaveAfterMs = 300;
constexpr double kSmallestText = 0.8;
constexpr double kLargestText = 2.0;
constexpr int kMostSteps = 1000;
constexpr double kMostGuidance = 50.0;
constexpr int kNarrowestColumn = 640;
constexpr int kWidestColumn = 2000;

QVariant defaultOf(const QString& name) {
    static const QVariantMap defaults{{"theme", "system"}, {"textScale", 1.0},       {"enterSends", true},
                                      {"imageSteps", 20},  {"imageGuidance", 4.0},   {"seedLocked", false},
                                      {"seed", "0"},       {"reducedMotion", false}, {"columnWidth", 760},
                                      {"volume", 1.0},     {"muted", false},         {"outputDevice", ""},
                                      {"inputDevice", ""}};
    return defaults.value(name);
}

/// The numbers of films and sounds, within the ranges of the reference's demo.
struct MediaNumber {
    const char* name;
    Modality modality;
    double least;
    double most;
    double fallback;
    void (*apply)(MediaOptions& options, double value);
};

constexpr auto kSetSteps = [](MediaOptions& options, double value) { options.steps = int(value); };
constexpr auto kSetGuidance = [](MediaOptions& options, double value) { options.guidance = value; };
constexpr auto kSetFrames = [](MediaOptions& options, double value) { options.frames = int(value); };
constexpr auto kSetSeconds = [](MediaOptions& options, double value) { options.seconds = value; };

constexpr MediaNumber kMediaNumbers[] = {{"videoFrames", Modality::Video, 8, 32, 16, kSetFrames},
                                         {"videoSteps", Modality::Video, 10, 50, 20, kSetSteps},
                                         {"videoGuidance", Modality::Video, 1, 10, 4, kSetGuidance},
                                         {"audioSeconds", Modality::Audio, 1, 9, 2.5, kSetSeconds},
                                         {"audioSteps", Modality::Audio, 10, 50, 20, kSetSteps},
                                         {"audioGuidance", Modality::Audio, 1, 10, 4, kSetGuidance}};

} // namespace

SettingsViewModel::SettingsViewModel(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file) {
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveAfterMs);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] { m_file.save(); });
    if (qApp != nullptr)
        qApp->installEventFilter(this);
    resolveDark();
}

SettingsViewModel::~SettingsViewModel() {
    if (m_saveTimer.isActive())
        m_file.save();
}

QVariant SettingsViewModel::value(const char* name) const {
    const QString key = QString::fromLatin1(name);
    const QVariant fallback = defaultOf(key);
    const QVariant stored = m_file.values().value(key).toVariant();
    return stored.isValid() && stored.canConvert(fallback.metaType()) ? stored : fallback;
}

void SettingsViewModel::store(const char* name, const QJsonValue& value,
                              void (SettingsViewModel::*changed)()) {
    const QString key = QString::fromLatin1(name);
    if (m_file.values().value(key) == value)
        return;
    m_file.set(key, value);
    m_saveTimer.start();
    Q_EMIT(this->*changed)();
}

void SettingsViewModel::setTheme(const QString& theme) {
    if (theme != QLatin1String("system") && theme != QLatin1String("light") && theme != QLatin1String("dark"))
        return;
    store("theme", theme, &SettingsViewModel::themeChanged);
    resolveDark();
}

void SettingsViewModel::setTextScale(double scale) {
    store("textScale", std::clamp(scale, kSmallestText, kLargestText), &SettingsViewModel::textScaleChanged);
}

void SettingsViewModel::setEnterSends(bool sends) {
    store("enterSends", sends, &SettingsViewModel::enterSendsChanged);
}

void SettingsViewModel::setImageSteps(int steps) {
    store("imageSteps", std::clamp(steps, 1, kMostSteps), &SettingsViewModel::imageStepsChanged);
}

void SettingsViewModel::setImageGuidance(double guidance) {
    store("imageGuidance", std::clamp(guidance, 0.0, kMostGuidance),
          &SettingsViewModel::imageGuidanceChanged);
}

void SettingsViewModel::setSeedLocked(bool locked) {
    store("seedLocked", locked, &SettingsViewModel::seedLockedChanged);
}

void SettingsViewModel::setSeed(const QString& seed) {
    bool whole = false;
    const qulonglong number = seed.trimmed().toULongLong(&whole);
    if (whole)
        store("seed", QString::number(number), &SettingsViewModel::seedChanged);
}

void SettingsViewModel::setReducedMotion(bool reduced) {
    store("reducedMotion", reduced, &SettingsViewModel::reducedMotionChanged);
}

void SettingsViewModel::setColumnWidth(int width) {
    store("columnWidth", std::clamp(width, kNarrowestColumn, kWidestColumn),
          &SettingsViewModel::columnWidthChanged);
}

void SettingsViewModel::setVolume(double volume) {
    store("volume", std::clamp(volume, 0.0, 1.0), &SettingsViewModel::volumeChanged);
}

void SettingsViewModel::setMuted(bool muted) {
    store("muted", muted, &SettingsViewModel::mutedChanged);
}

void SettingsViewModel::setOutputDevice(const QString& name) {
    store("outputDevice", name, &SettingsViewModel::outputDeviceChanged);
}

void SettingsViewModel::setInputDevice(const QString& name) {
    store("inputDevice", name, &SettingsViewModel::inputDeviceChanged);
}

QVariantMap SettingsViewModel::media() const {
    QVariantMap values;
    for (const MediaNumber& number : kMediaNumbers)
        values.insert(number.name,
                      m_file.values().value(QLatin1String(number.name)).toDouble(number.fallback));
    return values;
}

void SettingsViewModel::setMedia(const QString& name, double value) {
    for (const MediaNumber& number : kMediaNumbers)
        if (name == QLatin1String(number.name))
            store(number.name, std::clamp(value, number.least, number.most),
                  &SettingsViewModel::mediaChanged);
}

void SettingsViewModel::resetMedia(const QString& name) {
    if (!m_file.values().contains(name) || !media().contains(name))
        return;
    m_file.remove(name);
    m_saveTimer.start();
    Q_EMIT mediaChanged();
}

void SettingsViewModel::defaults() {
    for (const MediaNumber& number : kMediaNumbers)
        resetMedia(QString::fromLatin1(number.name));
    for (int i = metaObject()->propertyOffset(); i < metaObject()->propertyCount(); ++i)
        reset(QString::fromLatin1(metaObject()->property(i).name()));
}

void SettingsViewModel::reset(const QString& name) {
    if (!m_file.values().contains(name) || !defaultOf(name).isValid())
        return;
    m_file.remove(name);
    m_saveTimer.start();
    announce(name);
    resolveDark();
}

void SettingsViewModel::announce(const QString& name) {
    const QMetaProperty property = metaObject()->property(metaObject()->indexOfProperty(name.toLatin1()));
    property.notifySignal().invoke(this);
}

void SettingsViewModel::resolveDark() {
    bool dark = theme() == QLatin1String("dark");
    if (theme() == QLatin1String("system") && qobject_cast<QGuiApplication*>(qApp) != nullptr)
        dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    if (dark != std::exchange(m_dark, dark))
        Q_EMIT darkChanged();
}

bool SettingsViewModel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
        resolveDark();
    return QObject::eventFilter(watched, event);
}

ReplyOptions SettingsViewModel::replyOptions() const {
    ReplyOptions options;
    MediaOptions& image = options.media[mediaIndex(Modality::Image)];
    if (m_file.values().contains("imageSteps"))
        image.steps = imageSteps();
    if (m_file.values().contains("imageGuidance"))
        image.guidance = imageGuidance();
    for (const MediaNumber& number : kMediaNumbers)
        if (m_file.values().contains(QLatin1String(number.name)))
            number.apply(options.media[mediaIndex(number.modality)],
                         media().value(QLatin1String(number.name)).toDouble());
    options.seed = seedLocked() ? seed().toULongLong() : QRandomGenerator::global()->generate();
    return options;
}

} // namespace nextgpt::app
