// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.SettingsFrame

// How messages are written and sent, and what happens when a reply is finished.
SettingsPage {
    id: page

    required property SettingsViewModel settings

    title: qsTr("Writing")
    iconName: "message-square"

    SettingsGroup {
        SettingRow {
            title: qsTr("Send with Enter")
            help: page.settings.enterSends ? qsTr("Shift+Enter starts a new line")
                                           : qsTr("Ctrl+Enter sends, Enter starts a new line")
            ToggleSwitch {
                name: qsTr("Send with Enter")
                checked: page.settings.enterSends
                onToggled: page.settings.enterSends = checked
            }
        }
        SettingRow {
            title: qsTr("Notify when a reply is finished")
            help: qsTr("When it took longer and the window is in the background")
            ToggleSwitch {
                name: qsTr("Notify when a reply is finished")
                checked: page.settings.notifies
                onToggled: page.settings.notifies = checked
            }
        }
        SettingRow {
            enabled: page.settings.notifies
            title: qsTr("Title in notifications")
            help: qsTr("Shows the conversation's title, which others may read on a locked or shared screen")
            ToggleSwitch {
                //: Whether a notification shows the title of the conversation
                name: qsTr("Title in notifications")
                checked: page.settings.notifiesTitle
                onToggled: page.settings.notifiesTitle = checked
            }
        }
    }
}
