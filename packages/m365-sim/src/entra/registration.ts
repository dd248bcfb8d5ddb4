// What Entra must know of the tenant to sign anybody in: tenants, app registrations with their credentials and consents, people.
// A narrow view: the world implements it, nothing of mailboxes or places is seen here.

export interface EntraTenant {
  readonly id: string;
  readonly displayName: string;
  /** Verified domains; Entra takes one in place of the id in every address. */
  readonly domains: readonly string[];
  /** People may not consent for themselves: an administrator must, whatever is asked. */
  readonly userConsentForbidden?: boolean;
}

export interface EntraPerson {
  readonly id: string;
  readonly tenantId: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly enabled: boolean;
  /** May consent for everybody. */
  readonly isAdministrator: boolean;
  /** Shown on top of the page that picks a person, with this word. */
  readonly featuredAs?: string;
  /** Refresh tokens given out before this instant are revoked. */
  readonly revokedBefore?: Date;
}

export interface AppSecret {
  readonly value: string;
  readonly expiresAt: Date;
}

export interface AppRegistration {
  readonly clientId: string;
  readonly displayName: string;
  readonly homeTenantId: string;
  readonly multiTenant: boolean;
  readonly enabled: boolean;
  readonly secrets: readonly AppSecret[];
  /** Public certificates, PEM. */
  readonly certificates: readonly string[];
  readonly redirectUris: readonly string[];
  /** The demo's own registrations: the product may run on any port of this machine. */
  readonly anyLoopbackRedirect: boolean;
  /** Permissions listed in the registration. */
  readonly applicationPermissions: readonly string[];
  readonly delegatedPermissions: readonly string[];
}

export interface EntraDirectory {
  now(): Date;
  tenants(): readonly EntraTenant[];
  /** A registration that exists in this tenant: its own, or another tenant's once consented to. */
  app(tenantId: string, clientId: string): AppRegistration | undefined;
  /** A registration wherever it lives; a multi-tenant one may be brought into a tenant by consent. */
  appAnywhere(clientId: string): AppRegistration | undefined;
  /** Every registration. */
  apps(): readonly AppRegistration[];
  people(tenantId: string): readonly EntraPerson[];
  /** Application permissions consented by an administrator of this tenant. */
  consentedRoles(tenantId: string, clientId: string): readonly string[];
  /** Delegated permissions consented for this person, by themselves or for everybody. */
  consentedScopes(tenantId: string, clientId: string, personId: string): readonly string[];
  consentForPerson(tenantId: string, clientId: string, personId: string, scopes: readonly string[]): void;
  consentForAll(
    tenantId: string,
    clientId: string,
    consent: { roles: readonly string[]; scopes: readonly string[] },
  ): void;
}
