// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"
#include "app/settings/SettingsFile.h"

#include "engine/request/MediaDefaults.h"
#include "engine/request/Request.h"

#include <QObject>
#include <QRect>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// Where the window is on the desktop.
struct WindowPlace {
    enum class State { Normal, Maximized };
    QRect geometry; ///< of the normal window, without its frame
    State state = State::Normal;
    bool operator==(const WindowPlace&) const = default;
};

/// The user's settings. Changes take effect at once and are saved shortly after.
class SettingsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(bool dark READ dark NOTIFY darkChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(double minTextScale READ minTextScale CONSTANT)
    Q_PROPERTY(double maxTextScale READ maxTextScale CONSTANT)
    Q_PROPERTY(bool enterSends READ enterSends WRITE setEnterSends NOTIFY enterSendsChanged)
    Q_PROPERTY(bool seedLocked READ seedLocked WRITE setSeedLocked NOTIFY seedLockedChanged)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY seedChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    Q_PROPERTY(int columnWidth READ columnWidth WRITE setColumnWidth NOTIFY columnWidthChanged)
    Q_PROPERTY(bool notifies READ notifies WRITE setNotifies NOTIFY notifiesChanged)
    Q_PROPERTY(bool notifiesTitle READ notifiesTitle WRITE setNotifiesTitle NOTIFY notifiesTitleChanged)
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY volumeChanged)
    Q_PROPERTY(bool muted READ muted WRITE setMuted NOTIFY mutedChanged)
    Q_PROPERTY(QString outputDevice READ outputDevice WRITE setOutputDevice NOTIFY outputDeviceChanged)
    Q_PROPERTY(QString inputDevice READ inputDevice WRITE setInputDevice NOTIFY inputDeviceChanged)
    Q_PROPERTY(QVariantMap media READ media NOTIFY mediaChanged)
    Q_PROPERTY(QVariantList mediaSettings READ mediaSettings CONSTANT)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QVariantList languages READ languageChoices NOTIFY languageChanged)

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    explicit SettingsViewModel(const QString& file, QObject* parent = nullptr);
    ~SettingsViewModel() override;

    bool wasDamaged() const { return m_file.wasDamaged(); }

    Theme theme() const;
    void setTheme(Theme theme);
    /// "system", "light", "dark"; System for any other word.
    static Theme themeFromName(const QString& name);
    bool dark() const { return m_dark; }
    double textScale() const { return value("textScale").toDouble(); }
    void setTextScale(double scale);
    static constexpr double minTextScale() { return 0.8; }
    static constexpr double maxTextScale() { return 2.0; }
    bool enterSends() const { return value("enterSends").toBool(); }
    void setEnterSends(bool sends);
    bool seedLocked() const { return value("seedLocked").toBool(); }
    void setSeedLocked(bool locked);
    QString seed() const { return value("seed").toString(); }
    void setSeed(const QString& seed);
    bool reducedMotion() const { return value("reducedMotion").toBool(); }
    void setReducedMotion(bool reduced);
    int columnWidth() const { return value("columnWidth").toInt(); }
    void setColumnWidth(int width);

    /// A desktop notification when a long reply ends while the window is in the background.
    bool notifies() const { return value("notifies").toBool(); }
    void setNotifies(bool notifies);
    /// With the title of the conversation.
    bool notifiesTitle() const { return value("notifiesTitle").toBool(); }
    void setNotifiesTitle(bool shown);

    double volume() const { return value("volume").toDouble(); }
    void setVolume(double volume);
    bool muted() const { return value("muted").toBool(); }
    void setMuted(bool muted);
    /// Audio devices, by name; empty for the system default.
    QString outputDevice() const { return value("outputDevice").toString(); }
    void setOutputDevice(const QString& name);
    QString inputDevice() const { return value("inputDevice").toString(); }
    void setInputDevice(const QString& name);

    /// A code of languages(); empty for the language of the system.
    QString language() const { return value("language").toString(); }
    void setLanguage(const QString& code);
    /// The choices as {value: code, text: name}, the system's language first.
    QVariantList languageChoices() const;

    /// Place and state of the window when it was last closed; the rectangle is null before that. Not a
    /// setting that defaults() restores.
    WindowPlace windowPlace() const;
    void setWindowPlace(const WindowPlace& place);

    /// Generation options by the names in generationNumbers(). Unset options have the bundle's defaults.
    QVariantMap media() const;
    /// The available options: { name, modality, option, from, to }, with `Modality` and `MediaOption` of QML.
    QVariantList mediaSettings() const;
    void setMediaDefaults(const PerModality<MediaDefaults>& defaults);
    Q_INVOKABLE void setMedia(const QString& name, double value);
    Q_INVOKABLE void resetMedia(const QString& name);

    Q_INVOKABLE void defaults();
    Q_INVOKABLE void reset(const QString& name);

    /// The folder that media of this kind were saved in last; empty at first.
    QString saveFolder(Modality modality) const;
    void setSaveFolder(Modality modality, const QString& folder);

    /// Whether the user has been told that the profile is in a network folder.
    bool wasToldOfNetwork() const;
    void rememberNetworkTold();

    /// The folder of the bundle that the chat uses; empty for the default one.
    QString chatBundle() const { return m_file.values().value("bundle").toString(); }
    void setChatBundle(const QString& folder);
    /// The folder of training runs; empty for the default one.
    QString runsFolder() const { return m_file.values().value("runsFolder").toString(); }
    void setRunsFolder(const QString& folder);
    /// The run that is training, to be offered again if the program ends meanwhile.
    QString trainingRun() const { return m_file.values().value("trainingRun").toString(); }
    void setTrainingRun(const QString& folder);

    /// Options for the next request; unset ones are left to the bundle.
    ReplyOptions replyOptions() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void themeChanged();
    void darkChanged();
    void textScaleChanged();
    void enterSendsChanged();
    void seedLockedChanged();
    void seedChanged();
    void reducedMotionChanged();
    void columnWidthChanged();
    void notifiesChanged();
    void notifiesTitleChanged();
    void volumeChanged();
    void mutedChanged();
    void outputDeviceChanged();
    void inputDeviceChanged();
    void mediaChanged();
    void languageChanged();
    void saveFoldersChanged();
    void trainingFoldersChanged();

private:
    QVariant value(const char* name) const;
    void store(const QString& key, const QJsonValue& value, void (SettingsViewModel::*changed)());
    void resolveDark();
    void announce(const QString& name);

    SettingsFile m_file;
    PerModality<MediaDefaults> m_mediaDefaults = kReferenceDefaults;
    bool m_dark = false;
    QTimer m_saveTimer;
};

} // namespace nextgpt::app
