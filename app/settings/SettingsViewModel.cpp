// SPDX-License-Identifier: Apache-2.0
#include "app/settings/SettingsViewModel.h"

#include "app/settings/GenerationNumber.h"
#include "app/settings/Translator.h"

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
constexpr int kMinColumnWidth = 640;
constexpr int kMaxColumnWidth = 2000;
const QString kWindowKey = QStringLiteral("window");
const QString kNetworkKey = QStringLiteral("toldOfNetwork");

QVariant defaultOf(const QString& name) {
    static const QVariantMap defaults{
        {"theme", "system"}, {"textScale", 1.0},       {"enterSends", true}, {"seedLocked", false},
        {"seed", "0"},       {"reducedMotion", false}, {"columnWidth", 760}, {"notifies", true},
        {"volume", 1.0},     {"muted", false},         {"outputDevice", ""}, {"inputDevice", ""},
        {"language", ""},    {"notifiesTitle", false}};
    return defaults.value(name);
}

/// "imageFolder"
QString saveFolderKey(Modality modality) {
    const std::string_view medium = nextgpt::name(modality);
    return QString::fromUtf8(medium.data(), qsizetype(medium.size())) + "Folder";
}

} // namespace

SettingsViewModel::SettingsViewModel(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file) {
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveAfterMs);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] { m_file.save(); });
    if (auto* application = QCoreApplication::instance()) // of any type: the terminal has no windows
        application->installEventFilter(this);
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

void SettingsViewModel::store(const QString& key, const QJsonValue& value,
                              void (SettingsViewModel::*changed)()) {
    if (m_file.values().value(key) == value)
        return;
    m_file.set(key, value);
    m_saveTimer.start();
    Q_EMIT(this->*changed)();
}

SettingsViewModel::Theme SettingsViewModel::themeFromName(const QString& name) {
    return name == QLatin1String("light")  ? Theme::Light
           : name == QLatin1String("dark") ? Theme::Dark
                                           : Theme::System;
}

SettingsViewModel::Theme SettingsViewModel::theme() const {
    return themeFromName(value("theme").toString());
}

void SettingsViewModel::setTheme(Theme theme) {
    const char* const name = theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "system";
    store("theme", name, &SettingsViewModel::themeChanged);
    resolveDark();
}

void SettingsViewModel::setTextScale(double scale) {
    store("textScale", std::clamp(scale, minTextScale(), maxTextScale()),
          &SettingsViewModel::textScaleChanged);
}

void SettingsViewModel::setEnterSends(bool sends) {
    store("enterSends", sends, &SettingsViewModel::enterSendsChanged);
}

void SettingsViewModel::setSeedLocked(bool locked) {
    store("seedLocked", locked, &SettingsViewModel::seedLockedChanged);
}

void SettingsViewModel::setSeed(const QString& seed) {
    bool valid = false;
    const qulonglong number = seed.trimmed().toULongLong(&valid);
    if (valid)
        store("seed", QString::number(number), &SettingsViewModel::seedChanged);
}

void SettingsViewModel::setReducedMotion(bool reduced) {
    store("reducedMotion", reduced, &SettingsViewModel::reducedMotionChanged);
}

void SettingsViewModel::setColumnWidth(int width) {
    store("columnWidth", std::clamp(width, kMinColumnWidth, kMaxColumnWidth),
          &SettingsViewModel::columnWidthChanged);
}

void SettingsViewModel::setNotifies(bool notifies) {
    store("notifies", notifies, &SettingsViewModel::notifiesChanged);
}

void SettingsViewModel::setNotifiesTitle(bool shown) {
    store("notifiesTitle", shown, &SettingsViewModel::notifiesTitleChanged);
}

WindowPlace SettingsViewModel::windowPlace() const {
    const QJsonObject stored = m_file.values().value(kWindowKey).toObject();
    const auto number = [&stored](const char* key) { return stored.value(QLatin1String(key)).toInt(); };
    return {.geometry = QRect(number("x"), number("y"), number("width"), number("height")),
            .state = stored.value(QLatin1String("maximized")).toBool() ? WindowPlace::State::Maximized
                                                                       : WindowPlace::State::Normal};
}

void SettingsViewModel::setWindowPlace(const WindowPlace& place) {
    if (place == windowPlace())
        return;
    m_file.set(kWindowKey, QJsonObject{{"x", place.geometry.x()},
                                       {"y", place.geometry.y()},
                                       {"width", place.geometry.width()},
                                       {"height", place.geometry.height()},
                                       {"maximized", place.state == WindowPlace::State::Maximized}});
    m_saveTimer.start();
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

void SettingsViewModel::setLanguage(const QString& code) {
    const auto& known = languages();
    if (code.isEmpty() || std::any_of(known.begin(), known.end(),
                                      [&code](const Language& language) { return language.code == code; }))
        store("language", code, &SettingsViewModel::languageChanged);
}

QVariantList SettingsViewModel::languageChoices() const {
    QVariantList choices{QVariantMap{{"value", QString()}, {"text", tr("System")}}};
    for (const Language& language : languages())
        choices.append(QVariantMap{{"value", language.code}, {"text", language.name}});
    return choices;
}

QVariantMap SettingsViewModel::media() const {
    QVariantMap values;
    for (const GenerationNumber& number : generationNumbers()) {
        const double value =
            m_file.values().value(number.name).toDouble(number.valueIn(m_mediaDefaults[number.modality]));
        values.insert(number.name, std::clamp(value, number.range.min, number.range.max));
    }
    return values;
}

QVariantList SettingsViewModel::mediaSettings() const {
    QVariantList settings;
    for (const GenerationNumber& number : generationNumbers())
        settings << QVariantMap{{"name", number.name},
                                {"modality", int(number.modality)},
                                {"option", int(number.option)},
                                {"from", number.range.min},
                                {"to", number.range.max}};
    return settings;
}

void SettingsViewModel::setMediaDefaults(const PerModality<MediaDefaults>& defaults) {
    if (defaults != std::exchange(m_mediaDefaults, defaults))
        Q_EMIT mediaChanged();
}

void SettingsViewModel::setMedia(const QString& name, double value) {
    for (const GenerationNumber& number : generationNumbers())
        if (name == number.name)
            store(number.name, std::clamp(value, number.range.min, number.range.max),
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
    for (const GenerationNumber& number : generationNumbers())
        resetMedia(number.name);
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
    bool dark = theme() == Theme::Dark;
    if (theme() == Theme::System && qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr)
        dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    if (dark != std::exchange(m_dark, dark))
        Q_EMIT darkChanged();
}

bool SettingsViewModel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange && watched == QCoreApplication::instance())
        resolveDark();
    return QObject::eventFilter(watched, event);
}

QString SettingsViewModel::saveFolder(Modality modality) const {
    return m_file.values().value(saveFolderKey(modality)).toString();
}

void SettingsViewModel::setSaveFolder(Modality modality, const QString& folder) {
    store(saveFolderKey(modality), folder, &SettingsViewModel::saveFoldersChanged);
}

bool SettingsViewModel::wasToldOfNetwork() const {
    return m_file.values().value(kNetworkKey).toBool();
}

void SettingsViewModel::rememberNetworkTold() {
    m_file.set(kNetworkKey, true);
    m_saveTimer.start();
}

void SettingsViewModel::setChatBundle(const QString& folder) {
    store("bundle", folder, &SettingsViewModel::trainingFoldersChanged);
}

void SettingsViewModel::setRunsFolder(const QString& folder) {
    store("runsFolder", folder, &SettingsViewModel::trainingFoldersChanged);
}

void SettingsViewModel::setTrainingRun(const QString& folder) {
    store("trainingRun", folder, &SettingsViewModel::trainingFoldersChanged);
}

ReplyOptions SettingsViewModel::replyOptions() const {
    ReplyOptions options;
    for (const GenerationNumber& number : generationNumbers())
        if (m_file.values().contains(number.name))
            number.setIn(options.media[number.modality], media().value(number.name).toDouble());
    options.seed = seedLocked() ? seed().toULongLong() : QRandomGenerator::global()->generate();
    return options;
}

} // namespace nextgpt::app
