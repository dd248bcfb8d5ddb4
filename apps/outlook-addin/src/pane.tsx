/** What the pane shows: outside Outlook, no appointment, signing in, or the rooms. */
import { Link } from '@fluentui/react-components';
import { EmptyState } from '@ones/ui';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Host, openAppointment } from './office/office.gateway.ts';
import { RoomFinder } from './rooms/room-finder.tsx';
import { heldToken, onBearerChange } from './session/bearer.ts';
import { SignInPanel } from './session/sign-in-panel.tsx';
import './pane.css';

export function Pane({ host }: { readonly host: Host | null }) {
  return <main className="pane">{host ? <InOutlook host={host} /> : <Outside />}</main>;
}

function Outside() {
  const { t } = useTranslation('addin');
  return (
    <EmptyState icon="booked" heading="h1" title={t('outside.title')} text={t('outside.text')}>
      <Link href="/outlook-addin/manifest.xml">{t('outside.manifest')}</Link>
    </EmptyState>
  );
}

function InOutlook({ host }: { readonly host: Host }) {
  const { t } = useTranslation('addin');
  const [appointment, setAppointment] = useState(host.appointment);
  const token = useSyncExternalStore(onBearerChange, heldToken);
  useEffect(() => host.onOtherItem(() => setAppointment(openAppointment())), [host]);
  if (!appointment) {
    return <EmptyState icon="booked" heading="h1" title={t('noAppointment.title')} text={t('noAppointment.text')} />;
  }
  return token ? <RoomFinder appointment={appointment} /> : <SignInPanel />;
}
